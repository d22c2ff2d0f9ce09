/*
 * The same few blocks in two languages of pages, and how subjects are called.
 */
#include "report.h"

#include <string.h>

enum { BULLET_COLUMNS = 2 };

/* What Markdown would take for its own, with a backslash before it; a text on one line. */
static const char *escape(struct pn_report *report, const char *text)
{
    struct pn_buffer escaped;
    pn_buffer_init(&escaped);
    size_t digits = strspn(text, "0123456789");
    for (const char *c = text; *c != '\0'; c++) {
        bool starts_block = (c == text && strchr("#+-=~", *c) != NULL) ||
                            (digits != 0 && c == text + digits && (*c == '.' || *c == ')'));
        if (starts_block || strchr("\\`*_[]<>|&", *c) != NULL) {
            pn_buffer_append_text(&escaped, "\\");
        }
        pn_buffer_append(&escaped, *c == '\n' ? " " : c, 1);
    }
    const char *copy = pn_arena_strdup(&report->arena, pn_buffer_text(&escaped));
    pn_buffer_finish(&escaped);
    return copy;
}

void pn_report_heading(struct pn_report *report, unsigned level, const char *text)
{
    if (report->markdown) {
        pn_buffer_printf(report->buffer, "%s%.*s %s\n", report->buffer->length != 0 ? "\n" : "", (int)level, "###",
                         escape(report, text));
    } else {
        pn_page_gap(&report->page, 1);
        pn_page_write_heading(&report->page, level == 1 ? PN_PAGE_CHAPTER : PN_PAGE_SECTION, text);
    }
}

void pn_report_paragraph(struct pn_report *report, const char *text)
{
    if (report->markdown) {
        pn_buffer_printf(report->buffer, "\n%s\n", escape(report, text));
    } else {
        pn_page_gap(&report->page, 1);
        pn_page_write(&report->page, &(struct pn_page_block){.text = text});
    }
}

void pn_report_point(struct pn_report *report, const char *text)
{
    if (report->markdown) {
        /* A list needs an empty line before its first point, and has none between points. */
        const char *last = report->buffer->length != 0 ? strrchr(report->buffer->data, '\n') : NULL;
        while (last != NULL && last > report->buffer->data && last[-1] != '\n') {
            last--;
        }
        bool follows_point = last != NULL && strncmp(last, "- ", 2) == 0;
        pn_buffer_printf(report->buffer, "%s- %s\n", follows_point ? "" : "\n", escape(report, text));
    } else {
        pn_page_write(
            &report->page,
            &(struct pn_page_block){.column = BULLET_COLUMNS, .lead = pn_page_bullet(&report->page), .text = text});
    }
}

const char *pn_report_phase(const struct pn_report *report, uint32_t phase)
{
    return pn_text_in(report->request->project->roadmap->phases[phase].item.title, report->request->language);
}

const char *pn_report_title(struct pn_report *report, struct pn_subject subject)
{
    const struct pn_report_request *request = report->request;
    const struct pn_roadmap *roadmap = request->project->roadmap;
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_text_in(roadmap->milestones[subject.number].item.title, request->language);
    case PN_SUBJECT_ROUND:
        return pn_arena_printf(&report->arena, pn_tr(request->catalog, "%s, phase %s"),
                               pn_text_in(roadmap->criteria[subject.number].item.title, request->language),
                               pn_report_phase(report, subject.phase));
    case PN_SUBJECT_GATE:
        return pn_arena_printf(&report->arena, pn_tr(request->catalog, "Decision at the end of the phase: %s"),
                               pn_report_phase(report, subject.phase));
    case PN_SUBJECT_PHASE:
        break;
    }
    return pn_tr(request->catalog, "Phase of the project");
}

void pn_report_start(struct pn_report *report, struct pn_buffer *buffer, const struct pn_report_request *request,
                     bool markdown)
{
    *report = (struct pn_report){
        .request = request,
        .buffer = buffer,
        .page = {.buffer = buffer, .width = request->width, .color = request->color, .ascii = request->ascii},
        .markdown = markdown,
    };
    pn_arena_init(&report->arena);
}

void pn_report_finish(struct pn_report *report)
{
    pn_arena_finish(&report->arena);
}

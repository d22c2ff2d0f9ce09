/*
 * Asking a snapshot, and the text of a new file.
 */
#include "phasenav/project/project.h"

#include "scalar.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void pn_project_free(struct pn_project *project)
{
    if (project != NULL) {
        struct pn_arena arena = project->arena; /* it holds `project` itself */
        pn_arena_finish(&arena);
    }
}

/* Lines are short, facts have one each, and nothing but the title and the roadmap is there before something is said. */
void pn_project_write_new(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, const char *title)
{
    pn_buffer_append_text(buffer, "# A project of phasenav; phasenav-project(5) describes this file.\n"
                                  "format: 1\n"
                                  "project:\n"
                                  "  title: ");
    pn_scalar_write(buffer, title);
    pn_buffer_append_text(buffer, "\n  roadmap: ");
    pn_scalar_write(buffer, roadmap->id);
    pn_buffer_append_text(buffer, "\n");
}

static uint32_t fact_index(const struct pn_project *project, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return project->milestone_facts[subject.number];
    case PN_SUBJECT_ROUND:
        return project->round_facts[(size_t)subject.number * project->roadmap->phase_count + subject.phase];
    case PN_SUBJECT_GATE:
        return project->gate_facts[subject.phase];
    case PN_SUBJECT_PHASE:
        break;
    }
    return 0;
}

const struct pn_fact *pn_project_fact(const struct pn_project *project, struct pn_subject subject)
{
    static const struct pn_fact nothing_said = {.state = PN_STATE_OPEN};
    uint32_t index = fact_index(project, subject);
    return index != 0 ? &project->facts[index - 1] : &nothing_said;
}

const char *pn_project_part(const struct pn_project *project, struct pn_subject subject, enum pn_part part)
{
    if (subject.kind == PN_SUBJECT_PHASE) {
        const char *id = project->phase != PN_NO_PHASE ? project->roadmap->phases[project->phase].item.id : "none";
        return part == PN_PART_VALUE ? id : NULL;
    }
    const struct pn_fact *fact = pn_project_fact(project, subject);
    switch (part) {
    case PN_PART_VALUE:
        return pn_state_info(fact->state)->word;
    case PN_PART_DATE:
        return fact->date;
    case PN_PART_OWNER:
        return fact->owner;
    case PN_PART_NOTE:
        return fact->note;
    case PN_PART_COUNT:
        break;
    }
    return NULL;
}

static unsigned days_in(unsigned year, unsigned month)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool pn_project_is_date(const char *text)
{
    static const char form[] = "dddd-dd-dd";
    for (size_t i = 0; i < sizeof form - 1; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == 'd' ? !digit : text[i] != '-') {
            return false;
        }
    }
    unsigned year = (unsigned)strtoul(text, NULL, 10);
    unsigned month = (unsigned)strtoul(text + 5, NULL, 10);
    unsigned day = (unsigned)strtoul(text + 8, NULL, 10);
    return text[sizeof form - 1] == '\0' && year != 0 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in(year, month);
}

const char *pn_project_date_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *date)
{
    /* TRANSLATORS: the order and the signs between year, month and day; the letters stand for digits. */
    const char *form = pn_trc(catalog, "date", "YYYY-MM-DD");
    char *text = pn_arena_strdup(arena, form);
    const struct {
        char letter;
        const char *digits;
    } parts[] = {{'Y', date}, {'M', date + 5}, {'D', date + 8}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *digit = parts[i].digits;
        for (char *c = text; *c != '\0'; c++) {
            if (*c == parts[i].letter) {
                *c = *digit++;
            }
        }
    }
    return text;
}

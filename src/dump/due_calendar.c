// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "due_calendar.h"

#include "phasenav/base/day.h"
#include "phasenav/base/utf8.h"
#include "phasenav/project/due_words.h"

#include <inttypes.h>
#include <string.h>

/* Writes a line, folded: none has more than 75 bytes, and none ends within a character. */
static void write_line(struct pn_buffer *buffer, const char *line)
{
    enum { LONGEST = 75, CONTINUES = 0x80, CONTINUES_MASK = 0xc0 };
    size_t room = LONGEST;
    while (strlen(line) > room) {
        size_t length = room;
        while (((unsigned char)line[length] & CONTINUES_MASK) == CONTINUES) {
            length--;
        }
        pn_buffer_append(buffer, line, length);
        pn_buffer_append_text(buffer, "\r\n ");
        line += length;
        room = LONGEST - 1; /* the blank that says that it goes on */
    }
    pn_buffer_append_text(buffer, line);
    pn_buffer_append_text(buffer, "\r\n");
}

/* A property whose value is a text: what has a meaning in it is escaped. */
static void write_text(struct pn_buffer *buffer, const char *name, const char *text)
{
    struct pn_buffer line;
    pn_buffer_init(&line);
    pn_buffer_printf(&line, "%s:", name);
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '\n') {
            pn_buffer_append_text(&line, "\\n");
        } else if (*c == '\\' || *c == ';' || *c == ',') {
            pn_buffer_printf(&line, "\\%c", *c);
        } else {
            pn_buffer_append(&line, c, 1);
        }
    }
    write_line(buffer, pn_buffer_text(&line));
    pn_buffer_finish(&line);
}

/* 2026-11-28 as a calendar has it: 20261128. */
static void write_day(struct pn_buffer *buffer, const char *name, const char *day)
{
    pn_buffer_printf(buffer, "%s;VALUE=DATE:%.4s%.2s%.2s\r\n", name, day, day + 5, day + 8);
}

/* FNV-1a: parts projects by their titles. */
static uint64_t number_of(const char *text)
{
    uint64_t sum = UINT64_C(0xcbf29ce484222325);
    for (; *text != '\0'; text++) {
        sum = (sum ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
    }
    return sum;
}

static void write_event(struct pn_buffer *buffer, struct pn_arena *arena, const struct pn_dump_request *request,
                        const struct pn_due *due)
{
    const struct pn_roadmap *roadmap = request->roadmap;
    const struct pn_catalog *catalog = request->catalog;
    const struct pn_fact *fact = due->fact;
    uint32_t phase = pn_subject_phase(roadmap, fact->subject);
    char after[PN_DAY_SIZE] = "";
    pn_buffer_append_text(buffer, "BEGIN:VEVENT\r\n");
    /* The same event at each run, so that a calendar replaces what it took before. */
    write_text(buffer, "UID",
               pn_arena_printf(arena, "%s-%016" PRIx64 "@phasenav", pn_subject_write(arena, roadmap, fact->subject),
                               number_of(request->project->title)));
    pn_buffer_printf(buffer, "DTSTAMP:%s\r\n", request->stamp);
    write_day(buffer, "DTSTART", fact->due);
    if (pn_day_add_days(fact->due, 1, after)) {
        write_day(buffer, "DTEND", after);
    }
    write_text(buffer, "SUMMARY", pn_due_title(arena, catalog, roadmap, request->language, fact->subject));
    const char *owner = fact->owner != NULL
                            ? pn_arena_printf(arena, "%s: %s", pn_tr(catalog, "Responsible"), fact->owner)
                            : pn_tr(catalog, "nobody responsible");
    write_text(buffer, "DESCRIPTION",
               pn_arena_printf(arena, "%s\n%s\n%s\n%s", pn_state_title(catalog, fact->state), owner,
                               pn_arena_printf(arena, pn_tr(catalog, "Phase %u: %s"), (unsigned)phase + 1,
                                               pn_text_in(roadmap->phases[phase].item.title, request->language)),
                               request->project->title));
    pn_buffer_append_text(buffer, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"); /* it takes nobody's time */
}

size_t pn_due_write_ics(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    struct pn_arena arena;
    size_t events = 0;
    pn_arena_init(&arena);
    pn_buffer_append_text(buffer, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//phasenav//phasenav//EN\r\n");
    write_text(buffer, "X-WR-CALNAME", request->project->title); /* what calendars call it, though no RFC says so */
    for (uint32_t i = 0; i < request->due.dues.count; i++) {
        const struct pn_due *due = &request->due.dues.at[i];
        if (due->fact->due != NULL) {
            write_event(buffer, &arena, request, due);
            events++;
        }
        pn_arena_reset(&arena);
        pn_dump_flush(request, buffer);
    }
    pn_buffer_append_text(buffer, "END:VCALENDAR\r\n");
    pn_arena_finish(&arena);
    return events;
}

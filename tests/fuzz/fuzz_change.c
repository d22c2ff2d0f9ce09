// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A random project that is in order, and random changes of it, both chosen by the bytes: each change is made, and
 * exactly that one, unless it is refused; every other byte stays (changed_text.h).
 */
#include "changed_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The bytes that are left to choose from; zeros behind them. */
struct choices {
    const uint8_t *at;
    size_t left;
};

static unsigned choose(struct choices *choices, unsigned count)
{
    unsigned byte = choices->left != 0 ? *choices->at : 0;
    choices->at += choices->left != 0;
    choices->left -= choices->left != 0;
    return byte % count;
}

static const char *const values[] = {"x", "'it''s # one'", "\"a\\u00fcb\"", "Amt 61", "\"- [x]\"", "\xc3\xbc-b"};
static const char *const comments[] = {"", "", "", " # c", " # d: {e}, [f"};

/* One or two keys of a record, and perhaps notes. */
static void write_record(struct choices *choices, struct pn_buffer *text, unsigned indent, const char *state_key,
                         const char *state)
{
    static const char *const keys[] = {"owner", "evidence", "mine", "due", "date"};
    unsigned count = choose(choices, 4);
    bool in_braces = choose(choices, 2) != 0 || count == 0;
    const char *newline = "\n";
    pn_buffer_append_text(text, in_braces ? " {" : comments[choose(choices, 5)]);
    for (unsigned i = 0; i < count; i++) {
        const char *key = i == 0 ? state_key : keys[(choose(choices, 2) + i * 2 - 1) % 5];
        const char *value = i == 0                                                ? state
                            : strcmp(key, "due") == 0 || strcmp(key, "date") == 0 ? "2026-12-17"
                                                                                  : values[choose(choices, 6)];
        if (in_braces) {
            pn_buffer_printf(text, "%s%s: %s", i == 0 ? "" : ", ", key, value);
        } else {
            pn_buffer_printf(text, "%s%*s%s: %s%s", newline, (int)indent, "", key, value, comments[choose(choices, 5)]);
        }
    }
    bool has_notes = choose(choices, 3) == 0;
    if (has_notes && in_braces) {
        pn_buffer_printf(text, "%snotes: [{time: 2026-01-02, who: a, text: %s}]", count == 0 ? "" : ", ",
                         values[choose(choices, 6)]);
    } else if (has_notes) {
        pn_buffer_printf(text, "%s%*snotes:", newline, (int)indent, "");
        unsigned notes = 1 + choose(choices, 3);
        for (unsigned i = 0; i < notes; i++) {
            pn_buffer_printf(text, "%s%*s- {time: 2026-01-0%u, who: b, text: %s}", newline, (int)indent, "", i + 1,
                             values[choose(choices, 6)]);
        }
    }
    pn_buffer_printf(text, "%s%s\n", in_braces ? "}" : "", in_braces ? comments[choose(choices, 5)] : "");
}

static void write_section(struct choices *choices, struct pn_buffer *text, unsigned step, const char *name,
                          const char *const *items, size_t count, const char *state_key, const char *state)
{
    if (choose(choices, 4) == 0) {
        return;
    }
    pn_buffer_printf(text, "%s:%s\n", name, comments[choose(choices, 5)]);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || choose(choices, 2) != 0) {
            pn_buffer_printf(text, "%*s%s:", (int)step, "", items[i]);
            write_record(choices, text, step * 2, state_key, state);
        }
    }
}

static void write_project(struct choices *choices, struct pn_buffer *text)
{
    static const char *const milestones[] = {"need", "gone", "running", "measured"};
    static const char *const gates[] = {"idea", "pilot"};
    unsigned step = 1 + choose(choices, 4);
    pn_buffer_printf(text, "%sformat: 2\n", choose(choices, 3) == 0 ? "# first\n" : "");
    pn_buffer_append_text(text, choose(choices, 2) != 0 ? "project: {title: T, roadmap: small}\n"
                                                        : "project:\n  title: T # t\n  phase: pilot\n");
    write_section(choices, text, step, "milestones", milestones, 4, "state", "reached");
    if (choose(choices, 2) != 0) {
        pn_buffer_printf(text, "rounds:\n%*sacceptance: {pilot: {state: met}, idea: {owner: %s}}%s\n", (int)step, "",
                         values[choose(choices, 6)], comments[choose(choices, 5)]);
    }
    write_section(choices, text, step, "gates", gates, 2, "decision", "go-on");
    pn_buffer_append_text(text, choose(choices, 2) != 0 ? "mine: {a: [b, c]}\n# last\n" : "# last");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { CHANGES = 4, BYTES = 4 };
    static struct project_test test;
    if (test.roadmap == NULL) {
        project_test_load_roadmap(&test);
    }
    struct pn_buffer text;
    struct choices choices = {.at = data, .left = size};
    uint8_t bytes[CHANGES][BYTES];
    for (unsigned i = 0; i < CHANGES * BYTES; i++) {
        bytes[i / BYTES][i % BYTES] = (uint8_t)choose(&choices, 256);
    }
    pn_buffer_init(&text);
    write_project(&choices, &text);
    project_test_read(&test, pn_buffer_text(&text), text.length);
    if (test.project == NULL) {
        fprintf(stderr, "%s%s", pn_buffer_text(&text), pn_buffer_text(&test.messages));
    }
    require(test.project != NULL);
    for (unsigned i = 0; i < CHANGES; i++) {
        (void)changed_text_try(&test, bytes[i]);
    }
    pn_project_free(test.project);
    test.project = NULL;
    pn_diags_free(test.diags);
    test.diags = pn_diags_new(NULL);
    pn_buffer_finish(&text);
    return 0;
}

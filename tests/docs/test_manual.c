// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The manual pages name every option, every key and every field that the program knows; so do the shells' completions.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "linear/commands.h"
#include "project/fields.h"
#include "view/key_names.h"

#include "phasenav/base/buffer.h"
#include "phasenav/project/state.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

struct page {
    struct pn_buffer text;
};

static void read_page(struct page *page, const char *folder, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    pn_buffer_init(&page->text);
    char chunk[4096];
    size_t got;
    while ((got = fread(chunk, 1, sizeof chunk, file)) != 0) {
        pn_buffer_append(&page->text, chunk, got);
    }
    fclose(file);
}

static void expect(const char *page, const char *wanted)
{
    if (strstr(page, wanted) == NULL) {
        fail_msg("it lacks: %s", wanted);
    }
}

static int open_pages(void **state)
{
    static struct page pages[3];
    read_page(&pages[0], PN_SOURCE_DIR, "man/phasenav.1");
    read_page(&pages[1], PN_SOURCE_DIR, "man/phasenav-roadmap.5");
    read_page(&pages[2], PN_SOURCE_DIR, "man/phasenav-project.5");
    *state = pages;
    return 0;
}

static int close_pages(void **state)
{
    struct page *pages = *state;
    pn_buffer_finish(&pages[0].text);
    pn_buffer_finish(&pages[1].text);
    pn_buffer_finish(&pages[2].text);
    return 0;
}

struct option {
    char letter; /* 0: none */
    const char *name;
    bool takes_value;
};

static const struct option options[] = {
#define X(id, letter, name, argument, values, group, help) {letter, name, (argument) != NULL},
#include "app/options.def"
#undef X
};

enum { OPTION_COUNT = sizeof options / sizeof *options };

/* `.It Fl p , Fl -phase Ar ...` for an option with both forms and a value, `.It Fl -ascii` for one with neither. */
static void every_option_is_in_the_manual(void **state)
{
    const char *text = pn_buffer_text(&((struct page *)*state)[0].text);
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const char *end = options[i].takes_value ? " Ar " : "\n";
        if (options[i].letter != 0) {
            expect(text, pn_arena_printf(&arena, "\n.It Fl %c , Fl -%s%s", options[i].letter, options[i].name, end));
        } else {
            expect(text, pn_arena_printf(&arena, "\n.It Fl -%s%s", options[i].name, end));
        }
    }
    pn_arena_finish(&arena);
}

static void no_other_option_is_in_the_manual(void **state)
{
    const char *text = pn_buffer_text(&((struct page *)*state)[0].text);
    size_t found = 0;
    while ((text = strstr(text, "\n.It Fl ")) != NULL) {
        found++;
        text++;
    }
    assert_int_equal(found, OPTION_COUNT);
}

static void every_option_is_completed(void **state)
{
    static const struct {
        const char *file;
        const char *before; /* what stands before an option's name */
    } shells[] = {
        {"bash-completion/completions/phasenav", "    --"},
        {"zsh/site-functions/_phasenav", "--"},
        {"fish/vendor_completions.d/phasenav.fish", " -l "},
    };
    (void)state;
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t shell = 0; shell < sizeof shells / sizeof *shells; shell++) {
        struct page page;
        read_page(&page, PN_DATA_DIR, shells[shell].file);
        for (size_t i = 0; i < OPTION_COUNT; i++) {
            bool listed = shell == 0 && !options[i].takes_value; /* bash's branches are of those with a value */
            const char *before = listed ? "--" : shells[shell].before;
            expect(pn_buffer_text(&page.text), pn_arena_printf(&arena, "%s%s", before, options[i].name));
        }
        pn_buffer_finish(&page.text);
    }
    pn_arena_finish(&arena);
}

/* A section of the first page, with one blank in place of quotes, escapes and line ends: every key stands between two.
 */
static const char *section_of_keys(struct pn_arena *arena, void **state, const char *heading)
{
    const char *text = strstr(pn_buffer_text(&((struct page *)*state)[0].text), heading);
    assert_non_null(text);
    const char *end = strstr(text + 1, ".Sh ");
    assert_non_null(end);
    char *section = pn_arena_strndup(arena, text, (size_t)(end - text));
    char *kept = section;
    for (const char *c = section; *c != '\0'; c++) {
        char now = strchr("\"\n\\&", *c) != NULL ? ' ' : *c;
        if (now != ' ' || kept == section || kept[-1] != ' ') {
            *kept++ = now;
        }
    }
    *kept = '\0';
    return section;
}

static void every_key_is_in_the_manual(void **state)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *section = section_of_keys(&arena, state, ".Sh THE BROWSER");
    for (size_t i = 0; i < pn_keymap_count; i++) {
        if (pn_keymap[i].key >= '2' && pn_keymap[i].key <= '8') {
            continue; /* written as 1 ... 9 */
        }
        const char *name = pn_key_name(&arena, NULL, pn_keymap[i].key, false);
        expect(section, pn_arena_printf(&arena, " %s ", name));
    }
    pn_arena_finish(&arena);
}

/* Each letter, and each action by its name. */
static void every_line_is_in_the_manual(void **state)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *section = section_of_keys(&arena, state, ".Sh LINE BY LINE");
    unsigned count = 0;
    for (enum pn_action_id action = 0; action < PN_ACTION_COUNT; action++) {
        if (!pn_command_has(action)) {
            continue;
        }
        expect(section, pn_arena_printf(&arena, " %s ", pn_action_info(action)->name));
        expect(section, pn_arena_printf(&arena, ".It Li %s ", pn_command_letters(&arena, action)));
        count++;
    }
    assert_true(count > 20);
    pn_arena_finish(&arena);
}

/* The section of the page that tells of a kind of record. Lives in the arena. */
static const char *section_about(struct pn_arena *arena, const char *page, const char *where)
{
    static const char *const headings[][2] = {
        {"file", "Sh FILE"},
        {"roadmap", "Ss roadmap"},
        {"source", "Ss A source"},
        {"workstream", "Ss A workstream or stakeholder"},
        {"stakeholder", "Ss A workstream or stakeholder"},
        {"phase", "Ss A phase"},
        {"milestone", "Ss A milestone"},
        {"criterion", "Ss A criterion"},
        {"round", "Ss A round"},
        {"model", "Ss A model"},
        {"term", "Ss A term"},
        {"link", "Ss A link"},
        {"note", "Ss A note"},
        {"project", "Ss project"},
        {"costs", "Ss costs"},
        {"gate", "Ss A gate"},
        {"log", "Ss An entry of the log"},
    };
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        if (strcasecmp(headings[i][0], where) == 0) {
            const char *heading = strstr(page, pn_arena_printf(arena, "\n.%s\n", headings[i][1]));
            assert_non_null(heading);
            const char *end = strstr(heading + 1, "\n.S");
            assert_non_null(end);
            return pn_arena_strndup(arena, heading + 1, (size_t)(end - heading));
        }
    }
    fail_msg("no section of the manual is known for a %s", where);
    return NULL;
}

/* The next field that a section explains, `.It Li NAME` or one of several as in `.It Li NAME , Li NAME`, from `at` on;
 * NULL at the end. */
static const char *next_field(const char *at)
{
    while ((at = strstr(at, "Li ")) != NULL) {
        const char *line = at;
        while (line[-1] != '\n') {
            line--;
        }
        if (strncmp(line, ".It ", 4) == 0) {
            return at + 3;
        }
        at += 3;
    }
    return NULL;
}

/* The fields of one kind of record, in the order of the table, and what it says to be required; and no other field. */
static void expect_fields(const char *section, const struct pn_field_info *fields, size_t count)
{
    const char *at = section;
    for (size_t i = 0; i < count; i++) {
        at = next_field(at);
        if (at == NULL || strcspn(at, " \n") != strlen(fields[i].name) ||
            strncmp(at, fields[i].name, strlen(fields[i].name)) != 0) {
            fail_msg("'%s' of a %s is not in its place in the manual, but: %.30s", fields[i].name, fields[i].where,
                     at != NULL ? at : "nothing");
            return;
        }
        const char *line_end = strchr(at, '\n');
        assert_non_null(line_end);
        assert_int_equal(strncmp(line_end + 1, "Required.", strlen("Required.")) == 0, fields[i].required);
    }
    if (strcasecmp(fields[0].where, "stakeholder") !=
        0) { /* its section goes on with a field of the workstreams only */
        assert_null(next_field(at));
    }
}

static void expect_all_fields(const char *text, const struct pn_field_info *fields, size_t count)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t first = 0; first < count;) {
        size_t end = first;
        while (end < count && strcmp(fields[end].where, fields[first].where) == 0) {
            end++;
        }
        expect_fields(section_about(&arena, text, fields[first].where), &fields[first], end - first);
        first = end;
    }
    pn_arena_finish(&arena);
}

static const struct pn_field_info roadmap_fields[] = {
#define RECORD(record)
#define FIELD(record, name, required, type, detail, offset) {#record, name, required},
#include "phasenav/roadmap/fields.def"
};

static void every_field_is_in_the_manual(void **state)
{
    const struct page *pages = *state;
    size_t count = sizeof roadmap_fields / sizeof *roadmap_fields;
    assert_true(count > 30);
    expect_all_fields(pn_buffer_text(&pages[1].text), roadmap_fields, count);
    const struct pn_field_info *fields = pn_project_fields(&count);
    assert_true(count > 20);
    expect_all_fields(pn_buffer_text(&pages[2].text), fields, count);
}

/* Every word that a state or a decision can be. */
static void every_state_is_in_the_manual(void **state)
{
    const char *text = pn_buffer_text(&((struct page *)*state)[2].text);
    for (int i = 0; i < PN_STATE_COUNT; i++) {
        const char *word = pn_state_info((enum pn_state)i)->word;
        char line[64];
        char listed[64]; /* with a mark behind it */
        snprintf(line, sizeof line, ".Li %s\n", word);
        snprintf(listed, sizeof listed, ".Li %s ", word);
        if (strstr(text, line) == NULL) {
            expect(text, listed);
        }
    }
}

/* The section EXAMPLES, with blanks in place of line ends. docs/examples runs what stands in it. */
static void every_option_has_an_example(void **state)
{
    const char *text = strstr(pn_buffer_text(&((struct page *)*state)[0].text), "\n.Sh EXAMPLES\n");
    assert_non_null(text);
    const char *end = strstr(text + 1, "\n.Sh ");
    assert_non_null(end);
    struct pn_arena arena;
    pn_arena_init(&arena);
    char *examples = pn_arena_strndup(&arena, text, (size_t)(end - text) + 1);
    for (char *c = examples; *c != '\0'; c++) {
        if (*c == '\n' || *c == '=') {
            *c = ' ';
        }
    }
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        bool shown = strstr(examples, pn_arena_printf(&arena, " --%s ", options[i].name)) != NULL;
        if (options[i].letter != 0 && !shown) {
            shown = strstr(examples, pn_arena_printf(&arena, " -%c ", options[i].letter)) != NULL;
        }
        if (!shown) {
            fail_msg("EXAMPLES in man/phasenav.1 shows no use of --%s", options[i].name);
        }
    }
    pn_arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_option_is_in_the_manual), cmocka_unit_test(no_other_option_is_in_the_manual),
        cmocka_unit_test(every_option_is_completed),     cmocka_unit_test(every_option_has_an_example),
        cmocka_unit_test(every_key_is_in_the_manual),    cmocka_unit_test(every_field_is_in_the_manual),
        cmocka_unit_test(every_state_is_in_the_manual),  cmocka_unit_test(every_line_is_in_the_manual),
    };
    return cmocka_run_group_tests_name("manual", tests, open_pages, close_pages);
}

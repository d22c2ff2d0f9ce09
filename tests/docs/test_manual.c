/*
 * The manual pages name every option, every key and every field that the program knows.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "phasenav/base/buffer.h"
#include "phasenav/roadmap/load.h"
#include "phasenav/view/keymap.h"

#include <stdio.h>
#include <string.h>

struct page {
    struct pn_buffer text;
};

static void read_page(struct page *page, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/man/%s", PN_SOURCE_DIR, name);
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
        fail_msg("the manual lacks: %s", wanted);
    }
}

static int open_pages(void **state)
{
    static struct page pages[2];
    read_page(&pages[0], "phasenav.1");
    read_page(&pages[1], "phasenav-roadmap.5");
    *state = pages;
    return 0;
}

static int close_pages(void **state)
{
    struct page *pages = *state;
    pn_buffer_finish(&pages[0].text);
    pn_buffer_finish(&pages[1].text);
    return 0;
}

/* `.It Fl p , Fl -phase` for an option with both forms, `.It Fl -width` for one without a letter. */
static void every_option_is_in_the_manual(void **state)
{
    const char *text = pn_buffer_text(&((struct page *)*state)[0].text);
#define X(id, letter, name, ...)                                                                                       \
    {                                                                                                                  \
        char wanted[128];                                                                                              \
        if ((letter) != 0) {                                                                                           \
            snprintf(wanted, sizeof wanted, ".It Fl %c , Fl -%s", (char)(letter), name);                               \
        } else {                                                                                                       \
            snprintf(wanted, sizeof wanted, ".It Fl -%s", name);                                                       \
        }                                                                                                              \
        expect(text, wanted);                                                                                          \
    }
#include "app/options.def"
#undef X
}

static void every_key_is_in_the_manual(void **state)
{
    const char *text = strstr(pn_buffer_text(&((struct page *)*state)[0].text), ".Sh THE BROWSER");
    assert_non_null(text);
    const char *end = strstr(text, ".Sh JSON");
    assert_non_null(end);
    struct pn_arena arena;
    pn_arena_init(&arena);
    char *section = pn_arena_strndup(&arena, text, (size_t)(end - text));
    for (char *c = section; *c != '\0'; c++) {
        if (*c == '"' || *c == '\n') {
            *c = ' '; /* so that every key stands between blanks */
        }
    }
    for (size_t i = 0; i < pn_keymap_count; i++) {
        if (pn_keymap[i].key >= '2' && pn_keymap[i].key <= '8') {
            continue; /* written as 1 ... 9 */
        }
        const char *name = pn_key_name(&arena, NULL, pn_keymap[i].key, false);
        expect(section, pn_arena_printf(&arena, " %s ", name));
    }
    pn_arena_finish(&arena);
}

static void every_field_is_in_the_manual(void **state)
{
    const char *text = pn_buffer_text(&((struct page *)*state)[1].text);
    struct pn_arena arena;
    pn_arena_init(&arena);
    size_t count;
    const struct pn_field_info *fields = pn_roadmap_fields(&count);
    assert_true(count > 30);
    for (size_t i = 0; i < count; i++) {
        expect(text, pn_arena_printf(&arena, "Li %s", fields[i].name));
    }
    pn_arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_option_is_in_the_manual),
        cmocka_unit_test(every_key_is_in_the_manual),
        cmocka_unit_test(every_field_is_in_the_manual),
    };
    return cmocka_run_group_tests_name("manual", tests, open_pages, close_pages);
}

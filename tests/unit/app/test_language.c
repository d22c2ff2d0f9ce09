// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * One language for texts and messages: the first that the reader would like and that there is.
 */
#include "app_test.h"

#include "language.h"

static struct app_test test;

static int set_up(void **state)
{
    (void)state;
    app_test_init(&test);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    app_test_finish(&test);
    return 0;
}

/* A roadmap in `languages`, a YAML list; the first is its own. */
static const struct pn_roadmap *roadmap_in(const char *own, const char *other)
{
    const char *text = pn_arena_printf(&test.arena,
                                       "format: 1\nroadmap: {id: r, language: %s, title: {%s: a, %s: b}}\n"
                                       "phases: [{id: p, title: {%s: a, %s: b}}]\n",
                                       own, own, other, own, other);
    struct pn_source source = {.name = "r", .text = text, .length = strlen(text)};
    struct pn_load_options options = {0};
    pn_roadmap_free(test.roadmap);
    test.roadmap = NULL;
    assert_true(pn_roadmap_load(&source, &options, &test.roadmap, test.diags));
    return test.roadmap;
}

/* Languages parted by a space. */
static struct pn_languages languages(const char *names)
{
    struct pn_languages list = {.at = PN_NEW_ARRAY(&test.arena, const char *, strlen(names) + 1)};
    for (const char *at = names; *at != '\0'; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        list.at[list.count++] = pn_arena_strndup(&test.arena, at, length);
        at += length;
    }
    return list;
}

static void assert_messages(const char *wanted, const char *otherwise, const char *expected)
{
    assert_string_equal(pn_language_of_messages(languages(wanted), languages(otherwise)), expected);
}

static void messages_are_in_the_first_language_that_the_program_has(void **state)
{
    (void)state;
    assert_messages("de", "", "de");
    assert_messages("fr de en", "", "de");
    assert_messages("DE_at.UTF-8", "en", "DE_at.UTF-8");
    assert_messages("de-CH", "", "de-CH");
    assert_messages("de@euro", "", "de@euro");
    assert_messages("fr", "nl de", "de");
    assert_messages("fr", "nl", "en");
    assert_messages("", "", "en");
}

/* "deu" and "d" are no German. */
static void a_longer_or_shorter_name_is_another_language(void **state)
{
    (void)state;
    assert_messages("deu d den", "", "en");
    assert_messages("deu", "de", "de");
}

static void assert_texts(const struct pn_roadmap *roadmap, const char *wanted, const char *expected, bool is_found)
{
    bool found = !is_found;
    assert_string_equal(pn_language_of_roadmap(languages(wanted), roadmap, &found), expected);
    assert_int_equal(found, is_found);
}

static void texts_are_in_a_language_that_the_roadmap_or_the_program_has(void **state)
{
    (void)state;
    const struct pn_roadmap *roadmap = roadmap_in("nl", "fr");
    assert_texts(roadmap, "fr", "fr", true);
    assert_texts(roadmap, "it fr_CA.UTF-8 nl", "fr_CA.UTF-8", true);
    assert_texts(roadmap, "it de fr", "de", true); /* the messages are, if not the texts */
    assert_texts(roadmap, "it", "nl", false);
    assert_texts(roadmap, "", "nl", false);
    assert_texts(roadmap, "nl", "nl", true);
}

static void all_languages_are_listed_once(void **state)
{
    (void)state;
    assert_string_equal(pn_language_list(&test.arena, roadmap_in("nl", "fr")), "nl, fr, en, de");
    assert_string_equal(pn_language_list(&test.arena, roadmap_in("de", "fr")), "de, fr, en");
    assert_string_equal(pn_language_list(&test.arena, roadmap_in("de", "en")), "de, en");
}

int test_language(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_in_the_first_language_that_the_program_has),
        cmocka_unit_test(a_longer_or_shorter_name_is_another_language),
        cmocka_unit_test(texts_are_in_a_language_that_the_roadmap_or_the_program_has),
        cmocka_unit_test(all_languages_are_listed_once),
    };
    return cmocka_run_group_tests_name("language", tests, set_up, tear_down);
}

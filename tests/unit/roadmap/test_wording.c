// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How the shipped roadmap is worded: both languages everywhere, lengths that fit the screens, and none of the slips
 * that happen most often.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "shipped.h"

#include "phasenav/base/fold.h"
#include "phasenav/base/width.h"

#include <ctype.h>

enum {
    TITLE_COLUMNS = 48, /* stay whole in a list at 80 columns */
    TEXT_COLUMNS = 600,
};

/* Slips by what they look like; upper and lower case of ASCII letters do not matter. They are lists of words, which
 * clang-format would set in columns. */
/* clang-format off */
static const char *const slips_of_any[] = {
    "\"", "'", "`", "  ", " - ", " -- ", "...", " ,", " .", " ;", " :", " ?", " !", "( ", " )", ",,", ";;", "\t",
    /* a blank at which no line may break: it is to be U+00A0 */
    "en 301", "301 549", "din spec 6", "din spec 9", "bitv 2", "e. v.", "z. b.", "d. h.", "u. a.", "i. d.", "§ ",
    "artikel 3", "article 35", "series a", "series b", "din spec nutzen", ". november 2", ". januar 2", ". september 2",
};

static const char *const slips_of_german[] = {
    /* ss where a long vowel or a diphthong wants ß */
    "gross",
    "gröss",
    "strasse",
    "massnahm",
    "massgeb",
    "massstab",
    "ausmass",
    "ausserdem",
    "ausserhalb",
    "ausser ",
    "äusser",
    "gemäss",
    "mässig",
    "schliess",
    "fliess",
    "heiss",
    "weiss",
    "stoss",
    "grüss",
    "bloss",
    "dreissig",
    "spass",
    "fleiss",
    /* ß from before 1996 */
    "daß",
    "prozeß",
    "schluß",
    "fluß ",
    "bewußt",
    "kompromiß",
    "mißerfolg",
    "müßte",
    "läßt",
    "rußland",
    /* umlauts written out */
    "fuer",
    "ueber",
    "koenn",
    "muess",
    "moegl",
    "naechst",
    "spaet",
    "aender",
    "buerger",
    "loesung",
    "pruef",
    "foerder",
    "staedt",
    "oeffent",
    "traeger",
    "vertraeg",
    "fuehr",
    "zustaend",
    "jaehrl",
    "haeufig",
    "kuenftig",
    "waehr",
    "praes",
    "ergaenz",
    "verknuepf",
    /* forms that leave somebody out, or that nobody can read aloud */
    ":innen",
    "*innen",
    "_innen",
    "/innen",
    "(innen)",
    ":in ",
    "*in ",
    "/in ",
    "/-in",
    /* abbreviations want a space, ranges and insertions a dash of their own */
    "z.b.",
    "d.h.",
    "u.a.",
    "i.d.r.",
    "o.ä.",
    "u.ä.",
    "s.o.",
    "v.a.",
    /* words that are written otherwise */
    "macht sinn",
    "know-how-",
    "e-mail-",
    "email",
    "smart city-",
    "smart city lösung",
    "standart",
    "wiederspieg",
    "agressiv",
    "aquise",
    "garnicht",
    "sowiso",
    "desweiteren",
    "im vorraus",
};

static const char *const slips_of_english[] = {
    "organiz",   "behavior",     "colour ",   "center ", "fulfill", " wich ", "recieve", "seperat", "occured",
    "accomodat", "informations", "feedbacks", " it's ",  "don’t",   "can’t",  "won’t",   "isn’t",
};

/* clang-format on */

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Where `text` has `part` (lower case), without regard to the case of ASCII letters; NULL if nowhere. */
static const char *find_slip(const char *text, const char *part)
{
    for (; *text != '\0'; text++) {
        size_t i = 0;
        while (part[i] != '\0' && lower(text[i]) == part[i]) {
            i++;
        }
        if (part[i] == '\0') {
            return text;
        }
    }
    return NULL;
}

static unsigned report_slips(const struct said *said, const char *text, const char *const *slips, size_t count)
{
    unsigned found = 0;
    for (size_t i = 0; i < count; i++) {
        const char *at = find_slip(text, slips[i]);
        if (at != NULL) {
            FOUND(found, "%s, %s: '%s' in: …%.60s\n", said->of, said->field, slips[i], at);
        }
    }
    return found;
}

/* "the the": a word that follows itself. */
static bool has_word_twice(const char *text)
{
    for (const char *word = text; *word != '\0';) {
        size_t length = strcspn(word, " \n");
        const char *next = word + length;
        if (*next == ' ' && length > 1 && strncmp(word, next + 1, length) == 0 &&
            strchr(" \n.,;:?!", next[1 + length]) != NULL) {
            return true;
        }
        word = *next != '\0' ? next + 1 : next;
    }
    return false;
}

/* „…“ in German, “…” in English: as many that open as that close, and none of the other language. */
static bool has_odd_quotes(const char *text, int language)
{
    int low = 0;
    int left = 0;
    int right = 0;
    for (const char *c = text; *c != '\0'; c++) {
        low += strncmp(c, "„", strlen("„")) == 0;
        left += strncmp(c, "“", strlen("“")) == 0;
        right += strncmp(c, "”", strlen("”")) == 0;
    }
    return language == GERMAN ? low != left || right != 0 : left != right || low != 0;
}

static bool ends_with_one_of(const char *text, const char *const *endings, size_t count)
{
    size_t length = strlen(text);
    for (size_t i = 0; i < count; i++) {
        size_t ending = strlen(endings[i]);
        if (length >= ending && strcmp(text + length - ending, endings[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* A whole sentence ends like one, a question with its sign, a title with none. */
static bool ends_as_it_should(enum said_kind kind, const char *text)
{
    static const char *const of_sentences[] = {".", "?", "!", "…", ".“", ".”", ".)"};
    static const char *const of_questions[] = {"?", "?“", "?”", "?)"};
    switch (kind) {
    case SAID_TEXT:
    case SAID_SUMMARY:
        return ends_with_one_of(text, of_sentences, sizeof of_sentences / sizeof *of_sentences);
    case SAID_QUESTION:
        return ends_with_one_of(text, of_questions, sizeof of_questions / sizeof *of_questions);
    case SAID_TITLE:
    case SAID_NAME:
        return !ends_with_one_of(text, (const char *const[]){".", ":", ",", ";"}, 4);
    default:
        return true;
    }
}

/* The longest paragraph, in columns. */
static size_t longest_paragraph(const char *text)
{
    size_t longest = 0;
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        size_t width = pn_text_width(text, length);
        longest = width > longest ? width : longest;
        text += length + (text[length] == '\n');
    }
    return longest;
}

/* Where a text has one language only, the loader lets it stand in for the other: then the two are the same pointer. */
static void every_text_is_in_both_languages(void **state)
{
    const struct shipped *shipped = *state;
    unsigned lacking = 0;
    assert_int_equal(shipped->roadmap->language_count, LANGUAGES);
    assert_string_equal(shipped->roadmap->languages[GERMAN], "de");
    assert_string_equal(shipped->roadmap->languages[ENGLISH], "en");
    assert_true(shipped->count > 300);
    for (size_t i = 0; i < shipped->count; i++) {
        const struct said *said = &shipped->said[i];
        const char *german = pn_text_in(said->text, GERMAN);
        const char *english = pn_text_in(said->text, ENGLISH);
        if (said->kind == SAID_WORK) {
            continue;
        }
        if (german == english) {
            FOUND(lacking, "%s, %s is in one language only: %.60s\n", said->of, said->field, german);
        } else if (said->kind != SAID_TITLE && said->kind != SAID_NAME && strcmp(german, english) == 0) {
            FOUND(lacking, "%s, %s is the same in both languages: %.60s\n", said->of, said->field, german);
        }
    }
    assert_int_equal(lacking, 0);
}

static void texts_are_not_too_long(void **state)
{
    const struct shipped *shipped = *state;
    unsigned long_ones = 0;
    for (size_t i = 0; i < shipped->count; i++) {
        const struct said *said = &shipped->said[i];
        size_t limit = said->kind == SAID_TITLE || said->kind == SAID_NAME ? TITLE_COLUMNS : TEXT_COLUMNS;
        for (uint32_t language = 0; language < LANGUAGES; language++) {
            const char *text = pn_text_in(said->text, language);
            size_t width = said->kind == SAID_SUMMARY ? longest_paragraph(text) : pn_text_width(text, strlen(text));
            if (width > limit) {
                FOUND(long_ones, "%s, %s has %zu columns: %.60s\n", said->of, said->field, width, text);
            }
        }
    }
    assert_int_equal(long_ones, 0);
}

struct sayings {
    char *folded;
    const struct said *said;
};

static int compare_sayings(const void *a, const void *b)
{
    return strcmp(((const struct sayings *)a)->folded, ((const struct sayings *)b)->folded);
}

/* Terms may be called what they explain; nothing else is said twice. */
static void nothing_is_said_twice(void **state)
{
    const struct shipped *shipped = *state;
    const struct pn_roadmap *roadmap = shipped->roadmap;
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct sayings *sayings = PN_NEW_ARRAY(&arena, struct sayings, shipped->count);
    unsigned doubled = 0;
    for (uint32_t language = 0; language < LANGUAGES; language++) {
        size_t count = 0;
        for (size_t i = 0; i < shipped->count; i++) {
            const struct said *said = &shipped->said[i];
            pn_item_id item = pn_roadmap_find(roadmap, said->of);
            bool term = item != PN_NO_ITEM && pn_roadmap_item(roadmap, item)->kind == PN_ITEM_TERM;
            if (said->kind == SAID_WORK || said->kind == SAID_NAME || (said->kind == SAID_TITLE && term)) {
                continue;
            }
            sayings[count++] = (struct sayings){pn_text_fold(&arena, pn_text_in(said->text, language)), said};
        }
        qsort(sayings, count, sizeof *sayings, compare_sayings);
        for (size_t i = 1; i < count; i++) {
            if (strcmp(sayings[i - 1].folded, sayings[i].folded) == 0) {
                FOUND(doubled, "%s, %s says what %s, %s says: %.60s\n", sayings[i].said->of, sayings[i].said->field,
                      sayings[i - 1].said->of, sayings[i - 1].said->field, sayings[i].folded);
            }
        }
    }
    pn_arena_finish(&arena);
    assert_int_equal(doubled, 0);
}

static void there_are_no_slips(void **state)
{
    const struct shipped *shipped = *state;
    unsigned slips = 0;
    for (size_t i = 0; i < shipped->count; i++) {
        const struct said *said = &shipped->said[i];
        for (int language = 0; language < LANGUAGES; language++) {
            const char *text = pn_text_in(said->text, (uint32_t)language);
            slips += report_slips(said, text, slips_of_any, sizeof slips_of_any / sizeof *slips_of_any);
            if (said->kind == SAID_WORK) {
                continue; /* quoted as it is */
            }
            if (language == GERMAN) {
                slips += report_slips(said, text, slips_of_german, sizeof slips_of_german / sizeof *slips_of_german);
            } else {
                slips += report_slips(said, text, slips_of_english, sizeof slips_of_english / sizeof *slips_of_english);
            }
            if (has_word_twice(text)) {
                FOUND(slips, "%s, %s has a word twice: %.60s\n", said->of, said->field, text);
            }
            if (has_odd_quotes(text, language)) {
                FOUND(slips, "%s, %s has quotes that do not match: %.60s\n", said->of, said->field, text);
            }
            if (isspace((unsigned char)text[0]) || isspace((unsigned char)text[strlen(text) - 1])) {
                FOUND(slips, "%s, %s begins or ends with a space: %.60s\n", said->of, said->field, text);
            }
            if (islower((unsigned char)text[0]) && said->kind != SAID_TITLE) {
                FOUND(slips, "%s, %s begins in lower case: %.60s\n", said->of, said->field, text);
            }
            if (!ends_as_it_should(said->kind, text)) {
                FOUND(slips, "%s, %s ends otherwise than it should: %s\n", said->of, said->field, text);
            }
        }
    }
    assert_int_equal(slips, 0);
}

/* The tests above, on what they have to find. */
static void slips_would_be_found(void **state)
{
    (void)state;
    assert_non_null(find_slip("die Grosse", "gross"));
    assert_non_null(find_slip("STRASSE", "strasse"));
    assert_null(find_slip("Größe der Straße", "gröss"));
    assert_non_null(find_slip("Ein Satz  mit Lücke", "  "));
    assert_non_null(find_slip("Bürger:innen", ":innen"));
    assert_true(has_word_twice("in der der Stadt"));
    assert_true(has_word_twice("gut und und."));
    assert_false(has_word_twice("in indirekter Form, in der Stadt"));
    assert_true(has_odd_quotes("„so”", GERMAN));
    assert_true(has_odd_quotes("„so“", ENGLISH));
    assert_false(has_odd_quotes("„so“ und „so“", GERMAN));
    assert_false(has_odd_quotes("“so”", ENGLISH));
    assert_false(ends_as_it_should(SAID_TEXT, "Ohne Punkt"));
    assert_false(ends_as_it_should(SAID_QUESTION, "Warum."));
    assert_false(ends_as_it_should(SAID_TITLE, "Titel."));
    assert_true(ends_as_it_should(SAID_POINT, "Protokoll"));
    assert_int_equal(longest_paragraph("eins\n\nzweiter\ndrei"), strlen("zweiter"));
}

int test_wording(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_is_in_both_languages),
        cmocka_unit_test(texts_are_not_too_long),
        cmocka_unit_test(nothing_is_said_twice),
        cmocka_unit_test(there_are_no_slips),
        cmocka_unit_test(slips_would_be_found),
    };
    return cmocka_run_group_tests_name("wording", tests, shipped_set_up, shipped_tear_down);
}

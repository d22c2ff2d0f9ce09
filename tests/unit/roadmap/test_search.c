// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/* Searching: what is found, in which order, and how it is marked. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "loading.h"
#include "plain_stem.h"
#include "seeded_random.h"

#include "phasenav/base/fold.h"
#include "phasenav/base/width.h"
#include "phasenav/roadmap/search.h"
#include "phasenav/roadmap/search_marks.h"

#include <stdio.h>

static const char town[] =
    "format: 1\n"
    "roadmap: {id: town, language: de, title: {de: Stadt, en: Town}}\n"
    "phases:\n"
    "- id: idea\n"
    "  aliases: [findung]\n"
    "  title: {de: Idee, en: Idea}\n"
    "  goal: {de: Ein Ziel vor Augen., en: A goal in view.}\n"
    "  gate: {de: Trägt die Idee?, en: Does it hold?}\n"
    "  pitfalls: [{de: Zu viele Köche., en: Too many cooks.}]\n"
    "  milestones:\n"
    "  - id: proof\n"
    "    title: {de: Proof of Value erbracht, en: Proof of Value given}\n"
    "    text: {de: 'Die Prüfung zeigt den Nutzen; die Größe zählt nicht.', en: The test shows the value.}\n"
    "    evidence: {de: 'Bericht des Amtes (BOT)', en: Report of the department}\n"
    "    original: {de: Urfassung, en: First version}\n"
    "  - id: inspection\n"
    "    title: {de: Vorprüfung bestanden, en: Inspection passed}\n"
    "    text: {de: Der Value steht im Bericht und der Proof davor., en: Nothing.}\n"
    "- id: pilot\n"
    "  title: {de: Pilot, en: Pilot}\n"
    "  milestones:\n"
    "  - id: run\n"
    "    title: {de: Prüfung im Alltag, en: Everyday test}\n"
    "    text: {de: 'Bürgerinnen und Bürger prüfen mit.', en: Citizens test too.}\n"
    "criteria:\n"
    "- id: privacy\n"
    "  title: {de: Datenschutz, en: Privacy}\n"
    "  text: {de: Gespeichert wird wenig., en: Little is kept.}\n"
    "  rounds:\n"
    "  - {phase: idea, question: {de: Welche Daten sind nötig?, en: Which data are needed?}}\n"
    "  - {phase: pilot, question: {de: 'Wer prüft die Daten, und wann?', en: Who checks the data?}}\n"
    "models:\n"
    "- id: bot\n"
    "  title: {de: 'Bauen, betreiben, übergeben (BOT)', en: 'Build, operate, transfer (BOT)'}\n"
    "  pros: [{de: Schneller Anfang., en: Quick start.}]\n"
    "  cons: [{de: Späte Übergabe., en: Late handover.}]\n"
    "terms:\n"
    "- id: rework\n"
    "  title: {de: Neuentwicklung, en: Rework}\n"
    "  text: {de: Eine Neueinführung nach einem Bauereignis., en: More.}\n"
    "- {id: robot, title: {de: Roboter, en: Robot}, text: {de: Eine Maschine., en: A machine.}}\n";

/* Milestones that have the same letters as whole words, as beginnings and inside. */
static const char scripts[] = "format: 1\n"
                              "roadmap: {id: scripts, language: de, title: Schriften}\n"
                              "phases:\n"
                              "- id: idea\n"
                              "  title: Idee\n"
                              "  milestones:\n"
                              "  - {id: baum, title: Baumhaus}\n"
                              "  - {id: baue, title: Baue}\n"
                              "  - {id: inside, title: привет}\n"
                              "  - {id: whole, title: при вет}\n"
                              "  - {id: beginning, title: ветер}\n"
                              "  - {id: long-inside, title: \U00010332\U00010330\U00010331}\n"
                              "  - {id: long-beginning, title: \U00010330\U00010331\U00010332}\n"
                              "  - {id: long-whole, title: (\U00010330\U00010331)}\n";

static const struct pn_filter everything = {{0}, {0}};

/* The results of a query as "id@round:where …", in their order, with a ~ before those that are only similar. */
static const char *found(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct pn_search *search,
                         uint32_t language, const char *query)
{
    static const char *const places[] = {"title", "name", "synonym", "owner", "evidence", "note", "text", "question"};
    struct pn_search_results results = pn_search_find(arena, search, language, query, &everything, UINT32_MAX);
    const char *all = "";
    for (uint32_t i = 0; i < results.count; i++) {
        const struct pn_search_result *result = &results.at[i];
        const char *round =
            result->phase != PN_NO_PHASE ? pn_arena_printf(arena, "@%s", roadmap->phases[result->phase].item.id) : "";
        assert_int_equal(i >= results.exact, result->by != NULL);
        all = pn_arena_printf(arena, "%s%s%s%s%s:%s", all, *all != '\0' ? " " : "", result->by != NULL ? "~" : "",
                              pn_roadmap_item(roadmap, result->item)->id, round, places[result->where]);
    }
    return all;
}

/* {query, results}, up to a NULL; each also asked for after the one before. */
static void assert_found_in(const char *roadmap, const char *code, const char *const pairs[][2])
{
    struct loaded loaded;
    load(&loaded, roadmap);
    struct pn_arena arena;
    pn_arena_init(&arena);
    uint32_t language = pn_roadmap_language(loaded.roadmap, code, NULL);
    struct pn_search *search = pn_search_new(loaded.roadmap);
    for (size_t i = 0; pairs[i][0] != NULL; i++) {
        assert_string_equal(found(&arena, loaded.roadmap, search, language, pairs[i][0]), pairs[i][1]);
    }
    pn_search_free(search);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
}

static void assert_found(const char *code, const char *const pairs[][2])
{
    assert_found_in(town, code, pairs);
}

static void synonyms_are_searched_behind_titles(void **state)
{
    (void)state;
    static const char council[] = "format: 1\n"
                                  "roadmap: {id: r, language: de, title: R}\n"
                                  "phases: [{id: p, title: P}]\n"
                                  "terms:\n"
                                  "- {id: a, title: A, text: Der Stadtrat tagt.}\n"
                                  "- {id: b, title: {de: Gremium, en: Body}, synonyms: [{de: Stadtrat, en: council}]}\n"
                                  "- {id: c, title: Stadtrat}\n";
    assert_found_in(
        council, "de",
        (const char *const[][2]){
            {"Stadtrat", "c:title b:synonym a:text"}, {"council", ""}, {"Gremium", "b:title"}, {NULL, NULL}});
    assert_found_in(council, "en",
                    (const char *const[][2]){{"council", "b:synonym"}, {"Stadtrat", "c:title a:text"}, {NULL, NULL}});
}

static void every_text_is_searched(void **state)
{
    (void)state;
    assert_found("de", (const char *const[][2]){
                           {"Alltag", "run:title"},
                           {"zählt", "proof:text"},
                           {"Amtes", "proof:text"},
                           {"Urfassung", "proof:text"},
                           {"Augen", "idea:text"},
                           {"trägt", "idea:text"},
                           {"Köche", "idea:text"},
                           {"Findung", "idea:name"},
                           {"nötig", "privacy@idea:question"},
                           {"Anfang", "bot:text"},
                           {"späte", "bot:text"},
                           {"Maschine", "robot:text"},
                           {"privacy", "privacy:name"},
                           {"Inspection", "inspection:name"},
                           {"passed", "inspection:name"},
                           {"machine", "~robot:text"},
                           {NULL, NULL},
                       });
    assert_found("en", (const char *const[][2]){
                           {"machine", "robot:text"},
                           {"Maschine", "~robot:text"},
                           {"Datenschutz", "privacy:name"},
                           {NULL, NULL},
                       });
}

static void spellings_find_each_other(void **state)
{
    (void)state;
    static const char exam[] = "run:title inspection:title proof:text";
    static const char size[] = "proof:text";
    assert_found("de", (const char *const[][2]){
                           {"prufung", exam},
                           {"pruefung", exam},
                           {"Prüfung", exam},
                           {"PRÜFUNG", exam},
                           {"Pru\u0308fung", exam},
                           {"groesse", size},
                           {"grosse", size},
                           {"Größe", size},
                           {"GRÖẞE", size},
                           {NULL, NULL},
                       });
}

static void words_are_found_behind_a_vowel(void **state)
{
    (void)state;
    assert_found("de", (const char *const[][2]){
                           {"entwicklung", "rework:title"},
                           {"neu", "rework:title"},
                           {"neue", "rework:title"},
                           {"neuentwicklung", "rework:title"},
                           {"einführung", "rework:text"},
                           {"einfuehrung", "rework:text"},
                           {"einfuhrung", "rework:text"},
                           {"Ereignis Entwicklung", "rework:text"},
                           {"ereignis bau", "rework:text"},
                           {NULL, NULL},
                       });
}

static void the_best_comes_first(void **state)
{
    (void)state;
    assert_found("de", (const char *const[][2]){
                           /* an item once, with its best hit */
                           {"daten", "privacy:title"},
                           {"wer prüft daten", "privacy@pilot:question"},
                           /* whole words in title, name, text; then insides in a title, a name */
                           {"bot", "bot:title robot:title proof:text"},
                           /* next to each other; apart in one text */
                           {"proof value", "proof:title inspection:text"},
                           {"value  Bericht", "inspection:text proof:text"},
                           {"Bericht Value", "inspection:text proof:text"},
                           {"proof of value", "proof:title inspection:text"}, /* "of" is in "Proof" */
                           {"proof-of-val", "proof:title inspection:text"},
                           /* spread over the item: the hit is what the title does not say */
                           {"datenschutz wenig", "privacy:text"},
                           {"datenschutz nötig", "privacy@idea:question"},
                           {"proof value zzz", ""},
                           {NULL, NULL},
                       });
}

static void words_are_whole_in_every_script(void **state)
{
    (void)state;
    assert_found_in(scripts, "de",
                    (const char *const[][2]){
                        {"bau", "baue:title baum:title"}, /* its e may be that of an umlaut */
                        {"вет", "whole:title beginning:title inside:title"},
                        {"\U00010330\U00010331", "long-whole:title long-beginning:title long-inside:title"},
                        {NULL, NULL},
                    });
}

static void a_searcher_follows_the_language(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, town);
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_search *search = pn_search_new(loaded.roadmap);
    uint32_t german = pn_roadmap_language(loaded.roadmap, "de", NULL);
    uint32_t english = pn_roadmap_language(loaded.roadmap, "en", NULL);
    for (int round = 0; round < 2; round++) {
        assert_string_equal(found(&arena, loaded.roadmap, search, german, "Maschine"), "robot:text");
        assert_string_equal(found(&arena, loaded.roadmap, search, german, "machine"), "~robot:text");
        assert_string_equal(found(&arena, loaded.roadmap, search, english, ""), ""); /* as when the screen opens */
        assert_string_equal(found(&arena, loaded.roadmap, search, english, "machine"), "robot:text");
        assert_string_equal(found(&arena, loaded.roadmap, search, english, "Maschine"), "~robot:text");
    }
    pn_search_free(search);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
}

static const char council[] = "format: 1\n"
                              "roadmap: {id: r, language: de, title: R}\n"
                              "phases: [{id: p, title: P}]\n"
                              "terms:\n"
                              "- {id: bodies, title: Ausschüsse und Rat}\n"
                              "- {id: vote, title: Der Grundsatzbeschluss, text: Die Gemeinde stimmt zu.}\n"
                              "- {id: deal, title: Vertrag mit Bürgerinnen}\n"
                              "- {id: model, title: Betreibermodell}\n"
                              "- {id: privacy, title: Informationelle Selbstbestimmung, text: Datenschutz gilt.}\n"
                              "- {id: user, title: Nutzer}\n"
                              "- {id: good, title: Nutzen}\n";

static void endings_do_not_matter(void **state)
{
    (void)state;
    assert_found_in(council, "de",
                    (const char *const[][2]){
                        {"Verträge", "deal:title"},
                        {"Vertraegen", "deal:title"},
                        {"Vertrages,", "deal:title"},
                        {"Bürgern", "deal:title"},
                        {"Betreibermodelle", "model:title"},
                        {"Ausschusses", "bodies:title"},
                        {"Beschlüsse", "vote:title"}, /* the end of a compound */
                        {"Nutzens", "good:title"},    /* is not Nutzer */
                        {"Nutzern", "user:title"},
                        {NULL, NULL},
                    });
}

static void slips_are_forgiven_by_length(void **state)
{
    (void)state;
    assert_found_in(council, "de",
                    (const char *const[][2]){
                        {"Datneschutz", "~privacy:text"},      /* two in the wrong order */
                        {"Datenschuz", "~privacy:text"},       /* one too few */
                        {"Datennschutz", "~privacy:text"},     /* one too many */
                        {"Datemschutz", "~privacy:text"},      /* another one */
                        {"Datneschuzt", "~privacy:text"},      /* two slips */
                        {"Dtaneschuzt", ""},                   /* three */
                        {"Datnesch", "~privacy:text"},         /* while it is typed */
                        {"Vertag", "~deal:title"},             /* one in six letters */
                        {"Vetrga", ""},                        /* two in six */
                        {"Nuzt", ""},                          /* none in four */
                        {"Vertrag Bürgrinnen", "~deal:title"}, /* only what is nowhere is replaced */
                        {"Vertrag Datneschutz", ""},           /* and all words have to be there */
                        {"Vertrag Zzzzzzz", ""},
                        {NULL, NULL},
                    });
}

static void compounds_lead_by_their_parts(void **state)
{
    (void)state;
    assert_found_in(council, "de",
                    (const char *const[][2]){
                        {"Gemeinderat", "~bodies:title ~vote:text"}, /* by Rat, and by Gemeinde */
                        {"Vertragsausschuss", "~bodies:title ~deal:title"},
                        {"Hauptausschuss", "~bodies:title"}, /* there is no Haupt */
                        {"Verrat", ""},                      /* nor a Ver, and Rat is short */
                        {NULL, NULL},
                    });
}

static void what_else_was_looked_for_is_said_as_it_is_written(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"Datneschutz", "Datenschutz"}, {"Gemeinderat", "Rat, Gemeinde"}, {"Vertrag", NULL}, {"Zzzzzzz", NULL}};
    struct loaded loaded;
    load(&loaded, council);
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_search *search = pn_search_new(loaded.roadmap);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *also = pn_search_find(&arena, search, 0, rows[i][0], &everything, UINT32_MAX).also;
        assert_string_equal(also != NULL ? also : "nothing", rows[i][1] != NULL ? rows[i][1] : "nothing");
    }
    pn_search_free(search);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
}

static void further_texts_are_entries_of_their_own(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, town);
    struct pn_arena arena;
    pn_arena_init(&arena);
    pn_item_id proof = loaded.roadmap->milestones[0].item.handle;
    pn_item_id run = loaded.roadmap->milestones[2].item.handle;
    const struct pn_search_result texts[] = {
        {.item = run, .phase = PN_NO_PHASE, .further = 7, .where = PN_SEARCH_CONTEXT, .text = "Prüfung im Alltag"},
        {.item = run, .phase = PN_NO_PHASE, .further = 7, .where = PN_SEARCH_OWNER, .text = "Amt 61"},
        {.item = run, .phase = PN_NO_PHASE, .further = 7, .where = PN_SEARCH_NOTE, .text = "Der Strom fehlt"},
        {.item = proof, .phase = PN_NO_PHASE, .further = 9, .where = PN_SEARCH_EVIDENCE, .text = "Vermerk von Amt 61"},
    };
    struct pn_search *search = pn_search_new(loaded.roadmap);
    pn_search_set_further(search, texts, sizeof texts / sizeof *texts);
    const char *const rows[][2] = {
        {"Amt 61", "run:owner proof:evidence"},
        {"Strom", "run:note"},
        {"Alltag", "run:title"},     /* once: the context alone finds nothing */
        {"Alltag Amt", "run:owner"}, /* but it helps */
        {"Vermerke", "proof:evidence"},
        {"Vermrek", "~proof:evidence"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_string_equal(found(&arena, loaded.roadmap, search, 0, rows[i][0]), rows[i][1]);
    }
    struct pn_search_results results = pn_search_find(&arena, search, 0, "Strom", &everything, UINT32_MAX);
    assert_int_equal(results.at[0].further, 7);
    pn_search_set_further(search, NULL, 0);
    assert_string_equal(found(&arena, loaded.roadmap, search, 0, "Strom"), "");
    pn_search_free(search);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
}

static void words_beyond_the_most_are_ignored(void **state)
{
    (void)state;
    static const char last[] = "robot:title"; /* "Roboter" has all words */
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *query = "roboter";
    for (unsigned i = 1; i < PN_SEARCH_WORDS - 1; i++) {
        query = pn_arena_printf(&arena, "%s robo", query);
    }
    assert_found("de", (const char *const[][2]){
                           {pn_arena_printf(&arena, "%s ter", query), last},
                           {pn_arena_printf(&arena, "%s nothing", query), ""},
                           {pn_arena_printf(&arena, "%s ter nothing", query), last},
                           {NULL, NULL},
                       });
    pn_arena_finish(&arena);
}

static void a_query_without_words_finds_nothing(void **state)
{
    (void)state;
    assert_found("de", (const char *const[][2]){
                           {"", ""},
                           {"alltag", "run:title"},
                           {"", ""},
                           {" - ", ""},
                           {"\n", ""},
                           {"(", "bot:title proof:text"},
                           {"\xff", ""},
                           {"a b c d e f g h i j k l m n o p q r s t u v w x y z", ""},
                           {NULL, NULL},
                       });
}

static const char *marked(struct pn_arena *arena, const char *text, size_t length, struct pn_marks marks)
{
    const char *all = "";
    size_t at = 0;
    for (uint32_t i = 0; i < marks.count; i++) {
        const struct pn_mark *mark = &marks.at[i];
        assert_true(mark->length > 0 && mark->start >= at && mark->start + mark->length <= length);
        all = pn_arena_printf(arena, "%s%.*s[%.*s]", all, (int)(mark->start - at), text + at, (int)mark->length,
                              text + mark->start);
        at = mark->start + mark->length;
    }
    return pn_arena_printf(arena, "%s%.*s", all, (int)(length - at), text + at);
}

static void places_are_marked_in_the_text_itself(void **state)
{
    (void)state;
    static const char *const rows[][3] = {
        {"prufung", "Die Vorprüfung: Pruefung, Pru\u0308fung!", "Die Vor[prüfung]: [Pruefung], [Pru\u0308fung]!"},
        {"gros", "Größe und Groesse", "[Größ]e und [Groes]se"},
        {"grö", "Groesse, Größe, Gro\u0308ße", "[Groe]sse, [Grö]ße, [Gro\u0308]ße"},
        {"gro\u0308", "Groesse", "[Groe]sse"},
        {"gro", "Groesse, Größe, Gro\u0308ße", "[Gro]esse, [Grö]ße, [Gro\u0308]ße"},
        {"entwicklung", "Neuentwicklung", "Neu[entwicklung]"},
        {"neu", "Neuentwicklung, Neue", "[Neu]entwicklung, [Neu]e"},
        {"neue", "Neuentwicklung, Neue", "[Neue]ntwicklung, [Neue]"},
        {"einfuhrung", "Neueinführung, Neueinfuehrung", "Neu[einführung], Neu[einfuehrung]"},
        {"einführung neu", "Neueinfuehrung", "[Neueinfuehrung]"},
        {"ereignis am bau", "Das Bauereignis am Bau", "Das Bau[ereignis am Bau]"},
        {"proof of value", "Of proof: Proof–of\nValue", "Of proof: [Proof–of\nValue]"},
        {"value proof", "Proof of Value", "[Proof] of [Value]"},
        {"fi", "\ufb01nanziell", "[\ufb01]nanziell"},
        {"f n", "\ufb01nanziell", "[\ufb01][n]a[n]ziell"},
        {"an and", "Brand", "Br[and]"},
        {"verstetigung", "Ver\u00adstetigung", "[Ver\u00adstetigung]"},
        {"nichts", "Etwas", "Etwas"},
        {"", "Etwas", "Etwas"},
        {"etwas", "", ""},
        {"verträge", "Der Vertrag", "Der [Vertrag]"},
        {"verträge pilot", "Vertrag im Pilot", "[Vertrag] im [Pilot]"},
    };
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = rows[i][1];
        assert_string_equal(marked(&arena, text, strlen(text), pn_search_marks(&arena, rows[i][0], text)), rows[i][2]);
    }
    pn_arena_finish(&arena);
}

static void an_excerpt_shows_the_first_mark(void **state)
{
    (void)state;
    static const char text[] = "Vor der Entscheidung liegt\ndie Prüfung der Bücher, und danach erst die Wahl.";
    static const struct {
        const char *query;
        size_t columns;
        const char *excerpt;
    } rows[] = {
        {"prüfung", 200, "Vor der Entscheidung liegt die [Prüfung] der Bücher, und danach erst die Wahl."},
        {"prüfung", 30, "…liegt die [Prüfung] der Bücher,…"},
        {"prüfung", 7, "…[Prüfung]…"},
        {"prüfung", 4, "…[Prüf]…"},
        {"vor", 18, "[Vor] der…"},
        {"wahl", 20, "…die [Wahl]."},
        {"scheidung", 11, "…Ent[scheidun]…"},
        {"", 12, "Vor der…"},
        {"prüfung", 0, "……"},
    };
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct pn_excerpt excerpt = pn_search_excerpt(&arena, rows[i].query, text, rows[i].columns);
        const char *inside = marked(&arena, excerpt.text, excerpt.length, excerpt.marks);
        assert_string_equal(
            pn_arena_printf(&arena, "%s%s%s", excerpt.cut_before ? "…" : "", inside, excerpt.cut_after ? "…" : ""),
            rows[i].excerpt);
    }
    pn_arena_finish(&arena);
}

/* What a plain search finds: it looks for each word in each text, letter by letter, and knows the graph, not the
 * sheets. */

/* `before`: the letter before both, behind which an e may be missing on either side. */
static bool naive_begins(const char *text, const char *word, char before)
{
    bool e_may_miss = before == 'a' || before == 'o' || before == 'u';
    return *word == '\0' || (*text == *word && naive_begins(text + 1, word + 1, *word)) ||
           (e_may_miss && *text == 'e' && naive_begins(text + 1, word, before)) ||
           (e_may_miss && *word == 'e' && naive_begins(text, word + 1, before));
}

static bool naive_has(struct pn_arena *arena, const char *text, const char *word)
{
    if (text == NULL) {
        return false;
    }
    for (const char *at = pn_text_fold_letters(arena, text); *at != '\0'; at++) {
        if (naive_begins(at, word, '\0')) {
            return true;
        }
    }
    const char *stem = plain_stem(arena, word);
    char *rest = NULL;
    for (const char *other = strtok_r(pn_text_fold_letters(arena, text), " ", &rest); other != NULL;
         other = strtok_r(NULL, " ", &rest)) {
        bool is_whole;
        if (plain_stem_ends(plain_stem(arena, other), stem, &is_whole)) {
            return true;
        }
    }
    return false;
}

static bool naive_has_any(struct pn_arena *arena, struct pn_texts texts, uint32_t language, const char *word)
{
    for (uint32_t i = 0; i < texts.count; i++) {
        if (naive_has(arena, pn_text_in(texts.at[i], language), word)) {
            return true;
        }
    }
    return false;
}

static bool naive_phase_has(struct pn_arena *arena, const struct pn_phase *phase, uint32_t language, const char *word)
{
    for (uint32_t i = 0; i < phase->alias_count; i++) {
        if (naive_has(arena, phase->aliases[i], word)) {
            return true;
        }
    }
    return naive_has(arena, pn_text_in(phase->situation, language), word) ||
           naive_has(arena, pn_text_in(phase->goal, language), word) ||
           naive_has(arena, pn_text_in(phase->gate, language), word) ||
           naive_has_any(arena, phase->pitfalls, language, word) ||
           naive_has_any(arena, phase->prepare, language, word);
}

static bool naive_item_has(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_item *item,
                           uint32_t language, const char *word)
{
    for (uint32_t i = 0; i < roadmap->language_count; i++) {
        if (naive_has(arena, pn_text_in(item->title, i), word)) {
            return true;
        }
    }
    if (naive_has(arena, item->id, word) || naive_has(arena, pn_text_in(item->text, language), word) ||
        naive_has(arena, pn_text_in(item->original, language), word) ||
        naive_has_any(arena, item->synonyms, language, word)) {
        return true;
    }
    for (uint32_t i = 0; i < item->links.count; i++) {
        if (naive_has(arena, pn_text_in(roadmap->links[item->links.at[i]].title, language), word)) {
            return true;
        }
    }
    for (uint32_t i = 0; i < item->notes.count; i++) {
        if (naive_has(arena, pn_text_in(roadmap->notes[item->notes.at[i]].text, language), word)) {
            return true;
        }
    }
    switch (item->kind) {
    case PN_ITEM_PHASE:
        return naive_phase_has(arena, &roadmap->phases[item->number], language, word);
    case PN_ITEM_MILESTONE:
        return naive_has(arena, pn_text_in(roadmap->milestones[item->number].evidence, language), word);
    case PN_ITEM_CRITERION:
        for (uint32_t phase = 0; phase < roadmap->phase_count; phase++) {
            if (naive_has(arena, pn_text_in(roadmap->criteria[item->number].questions[phase], language), word)) {
                return true;
            }
        }
        return false;
    case PN_ITEM_MODEL:
        return naive_has_any(arena, roadmap->models[item->number].pros, language, word) ||
               naive_has_any(arena, roadmap->models[item->number].cons, language, word);
    case PN_ITEM_TERM:
        return false;
    }
    return false;
}

static bool naive_finds(struct pn_arena *arena, const struct pn_roadmap *roadmap, const struct pn_item *item,
                        uint32_t language, const char *query)
{
    char *rest = NULL;
    char *words = pn_text_fold_letters(arena, query);
    for (char *word = strtok_r(words, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
        if (!naive_item_has(arena, roadmap, item, language, word)) {
            return false;
        }
    }
    return true;
}

/* Some letters of one of the item's texts, as a query may have them, between characters; many begin with the e behind a
 * vowel. */
static const char *piece_of(struct pn_arena *arena, const struct pn_roadmap *roadmap, uint32_t language, uint64_t *seed)
{
    const struct pn_item *item = roadmap->items[next_random(seed) % roadmap->item_count];
    const char *text = pn_text_in(item->text, language);
    if (text == NULL || next_random(seed) % 3 == 0) {
        text = pn_text_in(item->title, next_random(seed) % roadmap->language_count);
    }
    size_t length = strlen(text);
    size_t start = next_random(seed) % length;
    const char *vowel = next_random(seed) % 2 == 0 ? strpbrk(text + start, "aou") : NULL;
    if (vowel != NULL && vowel[1] == 'e') {
        start = (size_t)(vowel - text) + 1;
    }
    size_t end = start + 1 + next_random(seed) % 9;
    end = end < length ? end : length;
    while (start > 0 && ((unsigned char)text[start] & 0xc0) == 0x80) {
        start--;
    }
    while (end < length && ((unsigned char)text[end] & 0xc0) == 0x80) {
        end++;
    }
    return pn_arena_strndup(arena, text + start, end - start);
}

static void assert_results_hold(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct pn_search *search,
                                uint32_t language, const char *query)
{
    struct pn_search_results results = pn_search_find(arena, search, language, query, &everything, UINT32_MAX);
    bool *is_found = PN_NEW_ARRAY(arena, bool, roadmap->item_count);
    for (uint32_t i = 0; i < results.exact; i++) {
        const struct pn_search_result *result = &results.at[i];
        assert_false(is_found[result->item]);
        is_found[result->item] = true;
        assert_int_equal(result->phase != PN_NO_PHASE, result->where == PN_SEARCH_QUESTION);
        assert_true(pn_search_marks(arena, query, result->text).count > 0);
        struct pn_excerpt excerpt = pn_search_excerpt(arena, query, result->text, 30);
        assert_true(excerpt.marks.count > 0);
        assert_true(pn_text_width(excerpt.text, excerpt.length) <= 30);
        marked(arena, excerpt.text, excerpt.length, excerpt.marks); /* checks them */
    }
    for (uint32_t i = 0; i < roadmap->item_count; i++) {
        if (is_found[i] != naive_finds(arena, roadmap, roadmap->items[i], language, query)) {
            fail_msg("'%s' in %s: found is %d", query, roadmap->items[i]->id, is_found[i]);
        }
    }
}

static void load_shipped(struct loaded *loaded, struct pn_buffer *file)
{
    FILE *stream = fopen(PN_SHIPPED_ROADMAP, "rb");
    assert_non_null(stream);
    pn_buffer_init(file);
    char block[4096];
    for (size_t length; (length = fread(block, 1, sizeof block, stream)) != 0;) {
        pn_buffer_append(file, block, length);
    }
    fclose(stream);
    load(loaded, pn_buffer_text(file));
}

/* "Neuentwicklungen", in a term. */
static void a_compound_of_the_shipped_roadmap_is_found(void **state)
{
    (void)state;
    struct pn_buffer file;
    struct loaded loaded;
    load_shipped(&loaded, &file);
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_search *search = pn_search_new(loaded.roadmap);
    uint32_t german = pn_roadmap_language(loaded.roadmap, "de", NULL);
    static const char *const queries[] = {"entwicklung evb", "Neuentwicklung", "neu entwicklungen regelfall"};
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        const char *all = found(&arena, loaded.roadmap, search, german, queries[i]);
        assert_string_equal(all, "evb-it:text");
    }
    pn_search_free(search);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
}

static void it_finds_what_looking_at_each_text_finds(void **state)
{
    (void)state;
    uint64_t seed = random_seed(4711);
    struct pn_buffer file;
    struct loaded loaded;
    load_shipped(&loaded, &file);
    struct pn_arena arena;
    pn_arena_init(&arena);
    struct pn_search *search = pn_search_new(loaded.roadmap);
    for (int round = 0; round < 120; round++) {
        uint32_t language = next_random(&seed) % loaded.roadmap->language_count;
        const char *query = piece_of(&arena, loaded.roadmap, language, &seed);
        if (next_random(&seed) % 2 == 0) {
            query = pn_arena_printf(&arena, "%s %s", query, piece_of(&arena, loaded.roadmap, language, &seed));
        }
        switch (next_random(&seed) % 3) {
        case 0:
            query = pn_text_fold(&arena, query);
            break;
        case 1:
            query = pn_text_fold_letters(&arena, query);
            break;
        }
        if (*pn_text_fold(&arena, query) != '\0') {
            assert_results_hold(&arena, loaded.roadmap, search, language, query);
        }
        pn_arena_reset(&arena);
    }
    pn_search_free(search);
    pn_arena_finish(&arena);
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
}

int test_search(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(synonyms_are_searched_behind_titles),
        cmocka_unit_test(every_text_is_searched),
        cmocka_unit_test(spellings_find_each_other),
        cmocka_unit_test(words_are_found_behind_a_vowel),
        cmocka_unit_test(the_best_comes_first),
        cmocka_unit_test(words_are_whole_in_every_script),
        cmocka_unit_test(a_searcher_follows_the_language),
        cmocka_unit_test(endings_do_not_matter),
        cmocka_unit_test(slips_are_forgiven_by_length),
        cmocka_unit_test(compounds_lead_by_their_parts),
        cmocka_unit_test(what_else_was_looked_for_is_said_as_it_is_written),
        cmocka_unit_test(further_texts_are_entries_of_their_own),
        cmocka_unit_test(words_beyond_the_most_are_ignored),
        cmocka_unit_test(a_query_without_words_finds_nothing),
        cmocka_unit_test(places_are_marked_in_the_text_itself),
        cmocka_unit_test(an_excerpt_shows_the_first_mark),
        cmocka_unit_test(a_compound_of_the_shipped_roadmap_is_found),
        cmocka_unit_test(it_finds_what_looking_at_each_text_finds),
    };
    return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}

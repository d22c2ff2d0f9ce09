// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Everything that is wrong with a roadmap, at its exact place, and each mistake once.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "loading.h"

/* The start of a file with three phases; the next line is the sixth. */
#define HEAD                                                                                                           \
    "format: 1\n"                                                                                                      \
    "roadmap: {id: r, title: T}\n"                                                                                     \
    "workstreams: [{id: technical, title: W}]\n"                                                                       \
    "stakeholders: [{id: town, title: S}]\n"                                                                           \
    "terms: [{id: mvp, title: MVP}]\n"

#define PHASES                                                                                                         \
    "phases:\n"                                                                                                        \
    "- {id: idea, title: Idea, milestones: [{id: vision, title: V}]}\n"                                                \
    "- {id: pilot, title: Pilot, milestones: [{id: tested, title: T}]}\n"                                              \
    "- {id: rollout, title: Rollout}\n"

/* The next line is the tenth. */
#define BASE HEAD PHASES

static void expect(const char *text, const char *messages)
{
    struct loaded loaded;
    load(&loaded, text);
    assert_string_equal(pn_buffer_text(&loaded.messages), messages);
    loaded_finish(&loaded);
}

static void nothing_is_wrong_with_the_base(void **state)
{
    (void)state;
    expect(BASE, "");
}

static void the_file_is_a_mapping(void **state)
{
    (void)state;
    expect("[1]", "f:1:1: error: a roadmap file begins with keys, as in 'format: 1', but this is a list\n");
    expect("# x\nhello", "f:2:1: error: a roadmap file begins with keys, as in 'format: 1', but this is a text\n");
    expect("", "f:1:1: error: the file is empty\n");
    expect("{}", "f:1:1: error: the file lacks the key 'format'; add it\n"
                 "f:1:1: error: the file lacks the key 'roadmap'; add it\n"
                 "f:1:1: error: the file lacks the key 'phases'; add it\n");
}

static void a_file_of_another_kind_is_told_to_be_one(void **state)
{
    (void)state;
#define A_PROJECT "f:1:1: error: this is the file of a project, and no roadmap; name it with --project\n"
#define NO_ROADMAP                                                                                                     \
    "f:1:1: error: this is no roadmap: it has neither 'roadmap' nor 'phases'; phasenav-roadmap(5) says how one is "    \
    "written, and has an example\n"
    expect("format: 1\nproject: {title: T, roadmap: x}\nmilestones: {a: {state: reached}}\n", A_PROJECT);
    expect("format: 2\nproject: {title: T}\n", A_PROJECT);
    expect("title: Our plan\nmilestones:\n  - title: Sensors\n", NO_ROADMAP);
    expect("format: csv\nname: x\n", NO_ROADMAP);
    /* A slip, or a file that has only begun, is no other kind. */
    expect("format: 1\n", "f:1:1: error: the file lacks the key 'roadmap'; add it\n"
                          "f:1:1: error: the file lacks the key 'phases'; add it\n");
    expect("format: 1\nroadmpa: {id: r, title: T}\n",
           "f:1:1: error: the file lacks the key 'phases'; add it\n"
           "f:2:1: error: unknown key 'roadmpa' at the top of the file; did you mean 'roadmap'?\n");
}

static void a_language_is_given_once(void **state)
{
    (void)state;
    expect("format: 1\nroadmap: {id: r, title: {pt-BR: um, pt-br: dois}}\nphases: [{id: idea, title: I}]\n",
           "f:2:37: error: the language 'pt-br' is given twice; take one out\n");
}

/* It is a problem of each, and none needs memory of its own. */
static void records_of_nothing_are_counted(void **state)
{
    (void)state;
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, BASE "criteria: [");
    for (int i = 0; i < 100000; i++) {
        pn_buffer_append_text(&file, "{},");
    }
    pn_buffer_append_text(&file, "]\n");
    struct loaded loaded;
    load(&loaded, pn_buffer_text(&file));
    assert_int_equal(pn_diags_count(loaded.diags), 200000); /* neither id nor title */
    loaded_finish(&loaded);
    pn_buffer_finish(&file);
}

static void a_later_format_is_not_held_to_this_one(void **state)
{
    (void)state;
    expect("format: 2\nnew-key: x\n", "f:1:9: error: format 2 is newer than this program, which reads format 1; get a "
                                      "newer phasenav\n");
    expect("format: 99999999999999999999\n",
           "f:1:9: error: format 99999999999999999999 is newer than this program, which reads format 1; get a newer "
           "phasenav\n");
    expect("format: one\nroadmap: {id: r, title: T}\nphases: [{id: p, title: P}]\n",
           "f:1:9: error: 'one' is no format; write 1\n");
    expect("format: 0\nroadmap: {id: r, title: T}\nphases: [{id: p, title: P}]\n",
           "f:1:9: error: '0' is no format; write 1\n");
    expect("format: [1]\nroadmap: {id: r, title: T}\nphases: [{id: p, title: P}]\n",
           "f:1:9: error: 'format' takes a single word here, but this is a list; take the brackets out\n");
}

static void an_unknown_key_is_named_with_the_one_meant(void **state)
{
    (void)state;
    expect(BASE "criterias: []\n",
           "f:10:1: error: unknown key 'criterias' at the top of the file; did you mean 'criteria'?\n");
    expect(BASE "xyz: []\n", "f:10:1: error: unknown key 'xyz' at the top of the file; take it out\n");
    expect("format: 1\nroadmap: {id: r, titel: T}\nphases: [{id: p, Title: P, gaol: x, zzz: y}]\n",
           "f:2:18: error: unknown key 'titel' in 'roadmap'; did you mean 'title'?\n"
           "f:3:18: error: unknown key 'Title' in a phase; did you mean 'title'?\n"
           "f:3:28: error: unknown key 'gaol' in a phase; did you mean 'goal'?\n"
           "f:3:37: error: unknown key 'zzz' in a phase; take it out\n");
    expect(BASE "criteria: [{id: c, title: C, rounds: [{phas: idea, question: Q}]}]\n",
           "f:10:40: error: unknown key 'phas' in a round; did you mean 'phase'?\n");
    expect(BASE "models: [{id: m, title: M, evidence: E}]\n",
           "f:10:28: error: unknown key 'evidence' in a model; take it out\n");
    expect("format: 1\nroadmap: {id: r, title: T}\nstakeholders: [{id: s, title: S, color: red}]\n" PHASES,
           "f:3:34: error: unknown key 'color' in a stakeholder; take it out\n");
}

static void a_merge_key_has_a_hint(void **state)
{
    (void)state;
    expect(HEAD "phases: [&p {id: a, title: A}, {<<: *p, id: b, title: B}]\n",
           "f:6:33: error: the merge key '<<' is not read; write the keys out\n");
}

static void a_comma_without_quotes_has_a_hint(void **state)
{
    (void)state;
    expect("format: 1\nroadmap: {id: r, title: {de: Erst denken, dann handeln, en: x}}\n"
           "phases: [{id: p, title: Wait, then see}]\n",
           "f:2:43: error: 'dann handeln' is no key; if it is the rest of a text with a comma in it, put that text in "
           "quotes\n"
           "f:3:31: error: 'then see' is no key; if it is the rest of a text with a comma in it, put that text in "
           "quotes\n");
}

static void a_missing_key_is_named(void **state)
{
    (void)state;
    expect("format: 1\nroadmap:\n  summary: x\nphases:\n- aliases: [x]\n  milestones:\n  - text: t\n",
           "f:3:3: error: 'roadmap' lacks the key 'id'; add it\n"
           "f:3:3: error: 'roadmap' lacks the key 'title'; add it\n"
           "f:5:3: error: this phase lacks the key 'id'; add it\n"
           "f:5:3: error: this phase lacks the key 'title'; add it\n"
           "f:7:5: error: this milestone lacks the key 'id'; add it\n"
           "f:7:5: error: this milestone lacks the key 'title'; add it\n");
    expect(BASE "criteria: [{id: c, title: C, rounds: [{phase: idea}, {question: Q}]}]\n",
           "f:10:39: error: this round lacks the key 'question'; add it\n"
           "f:10:54: error: this round lacks the key 'phase'; add it\n");
    expect("format: 1\nroadmap: {id: r, title: T}\nphases: []\n", "f:3:9: error: a roadmap needs at least one phase\n");
}

static void an_empty_value_is_named(void **state)
{
    (void)state;
    expect("format:\nroadmap: {id: ~, title: '', summary: ' '}\nphases:\n",
           "f:1:8: error: 'format' is empty; fill it in\n"
           "f:2:15: error: 'id' is empty; fill it in\n"
           "f:2:25: error: 'title' is empty; fill it in\n"
           "f:2:38: error: 'summary' is empty; fill it in, or leave it out\n"
           "f:3:8: error: 'phases' is empty; fill it in\n");
    expect(HEAD "phases: [{id: p, title: {de: '', en: T}, goal: {de: ''}, aliases: [], pitfalls: ['', ~], "
                "milestones: [null]}]\n",
           "f:6:30: error: 'de' is empty; fill it in, or leave it out\n"
           "f:6:53: error: 'de' is empty; fill it in\n"
           "f:6:82: error: an entry of 'pitfalls' is empty; fill it in, or take it out\n"
           "f:6:86: error: an entry of 'pitfalls' is empty; fill it in, or take it out\n"
           "f:6:103: error: an entry of 'milestones' is empty; fill it in, or take it out\n");
}

static void a_wrong_type_is_named_with_the_right_one(void **state)
{
    (void)state;
    expect("format: 1\nroadmap: R\nphases: P\n",
           "f:2:10: error: 'roadmap' takes keys, as in 'id: ...', but this is a text\n"
           "f:3:9: error: 'phases' takes a list, but this is a text; begin each entry with '- '\n");
    expect("format: 1\nroadmap: [R]\nphases: {id: p, title: P}\n",
           "f:2:10: error: 'roadmap' takes keys, as in 'id: ...', but this is a list\n"
           "f:3:9: error: 'phases' takes a list, but this is a mapping; begin each entry with '- '\n");
    expect(HEAD "phases:\n- idea\n- [pilot]\n- {id: [p], title: [P], aliases: {a: b}, pitfalls: x}\n",
           "f:7:3: error: an entry of 'phases' has keys, as in 'id: ...', but this is a text\n"
           "f:8:3: error: an entry of 'phases' has keys, as in 'id: ...', but this is a list\n"
           "f:9:8: error: 'id' takes a single word here, but this is a list; take the brackets out\n"
           "f:9:20: error: 'title' takes a text, or one for each language, but this is a list; put it in quotes\n"
           "f:9:34: error: 'aliases' takes a list, but this is a mapping; put words in brackets, as in [a, b]\n"
           "f:9:52: error: 'pitfalls' takes a list, but this is a text; begin each entry with '- '\n");
    expect(HEAD "phases:\n- {id: p, title: {de: [x], en: {a: b}}, parallel: p, milestones: [{id: m, title: M, "
                "requires: [[a], {b: c}]}]}\n",
           "f:7:23: error: the language 'de' takes a text, but this is a list; put it in quotes\n"
           "f:7:32: error: the language 'en' takes a text, but this is a mapping; put it in quotes\n"
           "f:7:51: error: 'parallel' takes a list, but this is a text; put it in brackets, as in [p]\n"
           "f:7:96: error: 'requires' takes a single word here, but this is a list; take the brackets out\n"
           "f:7:101: error: 'requires' takes a single word here, but this is a mapping; write the word alone\n");
}

static void numbers_and_truths_are_texts_too(void **state)
{
    (void)state;
    expect("format: 1\nroadmap: {id: 2024, title: 2024, summary: {no: true}}\nphases: [{id: p, title: 1.5}]\n", "");
}

static void an_id_has_its_syntax(void **state)
{
    (void)state;
    expect("format: 1\nroadmap: {id: 'My Roadmap', title: T}\nphases: [{id: -p, title: P}, {id: Größe_2, title: P}, "
           "{id: '!', title: P}]\n",
           "f:2:15: error: 'My Roadmap' is no id; use lower-case letters, digits and hyphens, as in 'my-roadmap'\n"
           "f:3:15: error: '-p' is no id; use lower-case letters, digits and hyphens, as in 'p'\n"
           "f:3:35: error: 'Größe_2' is no id; use lower-case letters, digits and hyphens, as in 'grosse-2'\n"
           "f:3:60: error: '!' is no id; use lower-case letters, digits and hyphens\n");
    /* What refers to it need not be wrong as well. */
    expect(HEAD "phases: [{id: Neue Idee, title: A, parallel: [c]}, {id: c, title: C, parallel: [Neue Idee]}]\n",
           "f:6:15: error: 'Neue Idee' is no id; use lower-case letters, digits and hyphens, as in 'neue-idee'\n");
}

static void an_id_is_there_once(void **state)
{
    (void)state;
    expect(BASE "criteria: [{id: idea, title: C}, {id: vision, title: C}]\nmodels: [{id: mvp, title: M}]\n",
           "f:10:17: error: the id 'idea' is used twice; choose another\n"
           "f:7:8: note: first defined here\n"
           "f:10:39: error: the id 'vision' is used twice; choose another\n"
           "f:7:45: note: first defined here\n"
           "f:11:15: error: the id 'mvp' is used twice; choose another\n"
           "f:5:14: note: first defined here\n");
    /* Workstreams, stakeholders and sources have ids among themselves. */
    expect("format: 1\nroadmap: {id: idea, title: T, sources: [{id: idea, title: S}, {id: idea, title: S}]}\n"
           "workstreams: [{id: idea, title: W}, {id: w, title: W}, {id: w, title: W}]\n"
           "stakeholders: [{id: w, title: S}, {id: idea, title: S}]\n" PHASES,
           "f:2:68: error: the id 'idea' is used twice; choose another\n"
           "f:2:46: note: first defined here\n"
           "f:3:61: error: the id 'w' is used twice; choose another\n"
           "f:3:42: note: first defined here\n");
}

static void a_reference_means_something(void **state)
{
    (void)state;
    expect(BASE
           "criteria:\n"
           "- {id: c, title: C, from: piolt, until: zzz, workstreams: [tecnical], stakeholders: [nobody],\n"
           "   sources: [s], related: [visoin, mpv], prepares: [roll-out], rounds: [{phase: idee, question: Q}]}\n",
           "f:11:27: error: there is no phase 'piolt'; did you mean 'pilot'?\n"
           "f:11:41: error: there is no phase 'zzz'; define it, or take it out\n"
           "f:11:60: error: there is no workstream 'tecnical'; did you mean 'technical'?\n"
           "f:11:86: error: there is no stakeholder 'nobody'; define it, or take it out\n"
           "f:12:14: error: there is no source 's'; define it, or take it out\n"
           "f:12:28: error: there is no milestone, criterion, model or term 'visoin'; did you mean 'vision'?\n"
           "f:12:36: error: there is no milestone, criterion, model or term 'mpv'; did you mean 'mvp'?\n"
           "f:12:53: error: there is no phase 'roll-out'; did you mean 'rollout'?\n"
           "f:12:81: error: there is no phase 'idee'; did you mean 'idea'?\n");
    expect(HEAD "phases: [{id: p, title: P, milestones: [{id: first, title: M}, {id: m, title: M, requires: [frist, "
                "nothing]}]}]\n",
           "f:6:93: error: there is no milestone 'frist'; did you mean 'first'?\n"
           "f:6:100: error: there is no milestone 'nothing'; define it, or take it out\n");
}

static void a_reference_means_the_right_kind(void **state)
{
    (void)state;
    expect(
        HEAD "phases: [{id: p, title: P, parallel: [m], milestones: [{id: m, title: M, requires: [p, mvp], "
             "workstreams: [town], stakeholders: [technical], related: [p, town], prepares: [mvp]}]}]\n",
        "f:6:39: error: 'm' is no phase, but 'parallel' takes phases only; name one, or take it out\n"
        "f:6:61: note: 'm' is a milestone, defined here\n"
        "f:6:85: error: 'p' is no milestone, but 'requires' takes milestones only; name one, or take it out\n"
        "f:6:15: note: 'p' is a phase, defined here\n"
        "f:6:88: error: 'mvp' is no milestone, but 'requires' takes milestones only; name one, or take it out\n"
        "f:5:14: note: 'mvp' is a term, defined here\n"
        "f:6:108: error: 'town' is no workstream, but 'workstreams' takes workstreams only; name one, or take it out\n"
        "f:4:21: note: 'town' is a stakeholder, defined here\n"
        "f:6:130: error: 'technical' is no stakeholder, but 'stakeholders' takes stakeholders only; name one, or take "
        "it out\n"
        "f:3:20: note: 'technical' is a workstream, defined here\n"
        "f:6:152: error: 'p' is no milestone, criterion, model or term, but 'related' takes only those; name "
        "one, or take it out\n"
        "f:6:15: note: 'p' is a phase, defined here\n"
        "f:6:155: error: 'town' is no milestone, criterion, model or term, but 'related' takes only those; name "
        "one, or take it out\n"
        "f:4:21: note: 'town' is a stakeholder, defined here\n"
        "f:6:173: error: 'mvp' is no phase, but 'prepares' takes phases only; name one, or take it out\n"
        "f:5:14: note: 'mvp' is a term, defined here\n");
}

static void nothing_refers_to_itself(void **state)
{
    (void)state;
    expect(HEAD "phases: [{id: p, title: P, parallel: [p], milestones: [{id: m, title: M, requires: [m], "
                "related: [m]}]}]\n",
           "f:6:39: error: phase 'p' is parallel to itself; take it out\n"
           "f:6:85: error: milestone 'm' requires itself; take it out\n"
           "f:6:99: error: 'm' is related to itself; take it out\n");
}

static void requires_runs_in_no_circle(void **state)
{
    (void)state;
    expect(HEAD "phases:\n"
                "- id: p\n"
                "  title: P\n"
                "  milestones:\n"
                "  - {id: a, title: A, requires: [c]}\n"
                "  - {id: b, title: B, requires: [a]}\n"
                "  - {id: c, title: C, requires: [b]}\n"
                "  - {id: d, title: D, requires: [a, e]}\n"
                "  - {id: e, title: E, requires: [d]}\n",
           "f:11:34: error: 'requires' runs in a circle: a -> c -> b -> a; take one of these links out\n"
           "f:14:34: error: 'requires' runs in a circle: d -> e -> d; take one of these links out\n");
    /* Through parallel phases. */
    expect(HEAD "phases:\n"
                "- {id: p, title: P, parallel: [q], milestones: [{id: a, title: A, requires: [b]}]}\n"
                "- {id: q, title: Q, milestones: [{id: b, title: B, requires: [a]}]}\n",
           "f:8:63: error: 'requires' runs in a circle: a -> b -> a; take one of these links out\n");
}

static void a_long_circle_is_named_short(void **state)
{
    (void)state;
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, HEAD "phases:\n- id: p\n  title: P\n  milestones:\n");
    enum { LENGTH = 20000 };
    for (int i = 0; i < LENGTH; i++) {
        pn_buffer_printf(&file, "  - {id: m%d, title: M, requires: [m%d]}\n", i, (i + 1) % LENGTH);
    }
    expect(pn_buffer_text(&file),
           "f:20009:39: error: 'requires' runs in a circle: m0 -> m1 -> m2 -> m3 -> m4 -> m5 -> m6 -> m7 -> ... -> "
           "m19999 -> m0; take one of these links out\n");
    pn_buffer_finish(&file);
}

static void requires_names_no_later_phase(void **state)
{
    (void)state;
    expect(HEAD "phases:\n"
                "- {id: p, title: P, milestones: [{id: a, title: A, requires: [b]}]}\n"
                "- {id: q, title: Q, milestones: [{id: b, title: B, requires: [a]}]}\n",
           "f:7:63: error: milestone 'a' requires 'b', which is in a later phase (q); put it into 'related', or move "
           "one of them\n"); /* and that is no circle as well */
    expect(HEAD "phases:\n"
                "- {id: p, title: P, milestones: [{id: a, title: A, requires: [b]}]}\n"
                "- {id: q, title: Q, parallel: [p], milestones: [{id: b, title: B}]}\n",
           "");
}

static void prepares_names_a_later_phase(void **state)
{
    (void)state;
    expect(HEAD "phases:\n"
                "- {id: p, title: P}\n"
                "- {id: q, title: Q, milestones: [{id: a, title: A, prepares: [p, q, s]}]}\n"
                "- {id: s, title: S, parallel: [q], milestones: [{id: b, title: B, prepares: [q]}]}\n"
                "criteria: [{id: c, title: C, prepares: [p, q]}, {id: d, title: D, from: q, prepares: [q, s]}]\n",
           "f:8:63: error: milestone 'a' prepares 'p', which is not later than its own phase (q); name a later phase, "
           "or take it out\n"
           "f:8:66: error: milestone 'a' prepares 'q', which is not later than its own phase (q); name a later phase, "
           "or take it out\n"
           "f:10:41: error: criterion 'c' prepares 'p', which is not later than the phase where it begins (p); name a "
           "later phase, or take it out\n"
           "f:10:87: error: criterion 'd' prepares 'q', which is not later than the phase where it begins (q); name a "
           "later phase, or take it out\n");
}

static void a_criterion_ends_after_it_begins(void **state)
{
    (void)state;
    expect(BASE "criteria: [{id: c, title: C, from: rollout, until: idea, rounds: [{phase: pilot, question: Q}]}]\n",
           "f:10:36: error: criterion 'c' begins in 'rollout', which comes after its end in 'idea'; swap 'from' and "
           "'until'\n");
    expect(BASE "criteria: [{id: c, title: C, from: pilot, until: pilot}]\n", "");
}

static void a_round_is_within_the_span(void **state)
{
    (void)state;
    expect(BASE "criteria: [{id: c, title: C, from: pilot, until: pilot, rounds: [{phase: idea, question: Q}, "
                "{phase: pilot, question: Q}, {phase: rollout, question: Q}]}]\n",
           "f:10:74: error: criterion 'c' has a round in 'idea', before it begins (pilot); take it out, or change "
           "'from'\n"
           "f:10:131: error: criterion 'c' has a round in 'rollout', after it ends (pilot); take it out, or change "
           "'until'\n");
    /* A span that is not known says nothing about rounds. */
    expect(BASE "criteria: [{id: c, title: C, from: plot, rounds: [{phase: idea, question: Q}]}]\n",
           "f:10:36: error: there is no phase 'plot'; did you mean 'pilot'?\n");
}

static void a_phase_has_one_round_of_a_criterion(void **state)
{
    (void)state;
    expect(BASE "criteria:\n"
                "- {id: c, title: C, rounds: [{phase: idea, question: Q}, {phase: pilot, question: Q}, {phase: idea, "
                "question: Q}]}\n"
                "- {id: d, title: D, rounds: [{phase: idea, question: Q}]}\n",
           "f:11:95: error: criterion 'c' has two rounds in 'idea'; make them one\n"
           "f:11:38: note: the first is here\n");
}

static void an_alias_means_one_phase(void **state)
{
    (void)state;
    expect(HEAD "phases:\n"
                "- {id: a, title: A, aliases: [x, x, '1', a, B, '2', '7']}\n"
                "- {id: b, title: B, aliases: [X, proof of concept]}\n"
                "- {id: c, title: C, aliases: [Proof-of-Concept]}\n",
           "f:7:45: error: the alias 'B' is the id of another phase; choose another\n"
           "f:8:8: note: that phase is here\n"
           "f:7:48: error: the alias '2' is the number of another phase; choose another\n"
           "f:8:8: note: that phase is here\n"
           "f:8:31: error: two phases have the alias 'X'; take one of them out\n"
           "f:7:31: note: the first is here\n"
           "f:9:31: error: two phases have the alias 'Proof-of-Concept'; take one of them out\n"
           "f:8:34: note: the first is here\n");
}

static void a_language_has_its_syntax(void **state)
{
    (void)state;
    expect("format: 1\nroadmap: {id: r, language: Deutsch, title: {DE: T, de_DE: T, en: T, pt-BR: T, zh-Hant-TW: T, "
           "d: T, de-: T}, summary: {}}\nphases: [{id: p, title: P}]\n",
           "f:2:28: error: 'Deutsch' is no language code; write one as in de, en or pt-BR\n"
           "f:2:45: error: 'DE' is no language code; write one as in de, en or pt-BR\n"
           "f:2:52: error: 'de_DE' is no language code; write one as in de, en or pt-BR\n"
           "f:2:94: error: 'd' is no language code; write one as in de, en or pt-BR\n"
           "f:2:100: error: 'de-' is no language code; write one as in de, en or pt-BR\n"
           "f:2:118: error: 'summary' has no language; write a text, or one for each language as in {de: ..., en: "
           "...}\n");
}

static void languages_have_a_limit(void **state)
{
    (void)state;
    struct pn_buffer file;
    pn_buffer_init(&file);
    pn_buffer_append_text(&file, "format: 1\nroadmap:\n  id: r\n  title:\n");
    for (int i = 0; i < 33; i++) {
        pn_buffer_printf(&file, "    a%c%c: T\n", 'a' + i / 26, 'a' + i % 26);
    }
    pn_buffer_append_text(&file, "phases: [{id: p, title: P}]\n");
    expect(pn_buffer_text(&file), "f:37:5: error: 'abg' is one language too many; a roadmap has at most 32\n");
    pn_buffer_finish(&file);
}

static void words_of_a_list_are_of_that_list(void **state)
{
    (void)state;
    expect(
        "format: 1\n"
        "roadmap: {id: r, title: T, sources: [{id: a, title: A, url: 'ftp://x'}, {id: b, title: B, url: 'https://'},\n"
        "  {id: c, title: C, url: 'http://x y'}, {id: d, title: D, url: 'javascript:alert(1)'},\n"
        "  {id: e, title: E, url: http://x}, {id: f, title: F, url: HTTPS://x}]}\n"
        "workstreams: [{id: w, title: W, color: pink}]\n"
        "phases: [{id: p, title: P, milestones: [{id: m, title: M, origin: mine}]}]\n",
        "f:2:61: error: 'ftp://x' is no web address; it begins with http:// or https://, and has no spaces\n"
        "f:2:96: error: 'https://' is no web address; it begins with http:// or https://, and has no spaces\n"
        "f:3:26: error: 'http://x y' is no web address; it begins with http:// or https://, and has no spaces\n"
        "f:3:64: error: 'javascript:alert(1)' is no web address; it begins with http:// or https://, and has no "
        "spaces\n"
        "f:4:60: error: 'HTTPS://x' is no web address; it begins with http:// or https://, and has no spaces\n"
        "f:5:40: error: 'pink' is no color; use red, green, yellow, blue, magenta or cyan\n"
        "f:6:67: error: 'mine' is no origin; use 'roadmap', 'adapted', or 'own' for an addition\n");
}

static void a_day_is_one_that_there_is(void **state)
{
    (void)state;
    expect("format: 1\n"
           "roadmap: {id: r, title: T, date: 2026-02-29, sources: [{id: a, title: A, published: 2024-02-29},\n"
           "  {id: b, title: B, accessed: 3.11.2026, published: 2026}, {id: c, title: C, language: German}]}\n"
           "phases: [{id: p, title: P}]\n",
           "f:2:34: error: '2026-02-29' is no day; write one that there is, as in 2026-11-03\n"
           "f:3:31: error: '3.11.2026' is no day; write one that there is, as in 2026-11-03\n"
           "f:3:53: error: '2026' is no day; write one that there is, as in 2026-11-03\n"
           "f:3:88: error: 'German' is no language code; write one as in de, en or pt-BR\n");
}

static void what_helps_a_phase_comes_before_it(void **state)
{
    (void)state;
    expect(HEAD "phases:\n"
                "- {id: idea, title: Idea}\n"
                "- {id: pilot, title: Pilot, milestones: [{id: m, title: M, helps: [idea, pilot, rollout]}]}\n"
                "- {id: rollout, title: Rollout}\n"
                "criteria: [{id: c, title: C, from: pilot, helps: [pilot, rollot]}]\n",
           "f:8:68: error: milestone 'm' helps 'idea', which is not later than its own phase (pilot);"
           " name a later phase, or take it out\n"
           "f:8:74: error: milestone 'm' helps 'pilot', which is not later than its own phase (pilot);"
           " name a later phase, or take it out\n"
           "f:10:51: error: criterion 'c' helps 'pilot', which is not later than the phase where it begins (pilot);"
           " name a later phase, or take it out\n"
           "f:10:58: error: there is no phase 'rollot'; did you mean 'rollout'?\n");
}

static void a_round_asks_something(void **state)
{
    (void)state;
    expect(BASE "criteria: [{id: c, title: C, rounds: [{phase: idea, question: []}, {phase: pilot, question: [a, ~]},\n"
                "  {phase: rollout, question: [{de: ''}, [b]]}]}]\n",
           "f:10:63: error: 'question' is empty; fill it in\n"
           "f:10:97: error: an entry of 'question' is empty; fill it in, or take it out\n"
           "f:11:36: error: 'de' is empty; fill it in\n"
           "f:11:41: error: 'question' takes a text, or one for each language, but this is a list; put it in quotes\n");
}

static void a_priority_is_first_or_left_out(void **state)
{
    (void)state;
    expect(BASE "criteria: [{id: c, title: C, priority: first}, {id: d, title: D, priority: First}]\n",
           "f:10:76: error: 'First' is no priority; use 'first', or leave it out\n");
}

static void links_and_notes_are_checked_as_all_else(void **state)
{
    (void)state;
    expect(BASE "criteria:\n"
                "- id: c\n"
                "  title: C\n"
                "  links:\n"
                "  - {title: L, url: 'https://x.org', kind: templat}\n"
                "  - {title: L, url: 'https://x.org', kind: nothing, source: nobody}\n"
                "  - {titel: L, url: x.org}\n"
                "  - {title: L}\n"
                "  notes:\n"
                "  - {as_of: 2026-13-01, sources: [nobody]}\n"
                "  - {text: N, were: Bayern}\n"
                "  - word\n",
           "f:14:44: error: 'templat' is no kind of link; did you mean 'template'?\n"
           "f:15:44: error: 'nothing' is no kind of link; use template, example, law or tool\n"
           "f:15:61: error: there is no source 'nobody'; define it, or take it out\n"
           "f:16:6: error: unknown key 'titel' in a link; did you mean 'title'?\n"
           "f:16:21: error: 'x.org' is no web address; it begins with http:// or https://, and has no spaces\n"
           "f:17:5: error: this link lacks the key 'url'; add it\n"
           "f:19:5: error: this note lacks the key 'text'; add it\n"
           "f:19:13: error: '2026-13-01' is no day; write one that there is, as in 2026-11-03\n"
           "f:19:35: error: there is no source 'nobody'; define it, or take it out\n"
           "f:20:15: error: unknown key 'were' in a note; did you mean 'where'?\n"
           "f:21:5: error: an entry of 'notes' has keys, as in 'id: ...', but this is a text\n");
}

static void problems_of_the_text_are_said_together_with_others(void **state)
{
    (void)state;
    expect("format: 1\nroadmap: {id: r, title: \"T\\x1b[31m\"}\nphases:\n- {id: \"p\\t\", title: \x01, gaol: x}\n",
           "f:2:27: error: the control character U+001B is not allowed; take it out\n"
           "f:4:10: error: a tab is not allowed in a text; use spaces\n"
           "f:4:22: error: the control character U+0001 is not allowed; take it out\n"
           "f:4:25: error: unknown key 'gaol' in a phase; did you mean 'goal'?\n");
}

static void what_a_file_holds_does_not_come_through(void **state)
{
    (void)state;
    struct loaded loaded;
    load(&loaded, "format: 1\nroadmap: {id: \"\\e]0;x\\a\", title: T}\nphases: [{id: p, title: P, \"\\e[2J\": x, "
                  "\xe2\x80\xae: y}]\n");
    assert_null(loaded.roadmap);
    const char *messages = pn_buffer_text(&loaded.messages);
    assert_null(strchr(messages, '\033'));
    assert_null(strchr(messages, '\a'));
    assert_null(strstr(messages, "\xe2\x80\xae"));
    loaded_finish(&loaded);
}

static void a_misspelt_key_is_one_mistake(void **state)
{
    (void)state;
    expect(HEAD "phases:\n"
                "- {ID: p, title: P, paralel: [q], milestone: [{id: a, title: A, requires: [b], origin: mine}]}\n"
                "- {id: q, title: Q, milestones: [{id: b, title: B, prepares: [p]}]}\n",
           "f:7:4: error: unknown key 'ID' in a phase; did you mean 'id'?\n"
           "f:7:21: error: unknown key 'paralel' in a phase; did you mean 'parallel'?\n"
           "f:7:35: error: unknown key 'milestone' in a phase; did you mean 'milestones'?\n"
           "f:7:88: error: 'mine' is no origin; use 'roadmap', 'adapted', or 'own' for an addition\n");
}

static void an_entry_of_the_wrong_type_is_one_mistake(void **state)
{
    (void)state;
    expect(HEAD "phases:\n"
                "- {id: p, title: P, milestones: [a, {id: b, title: B, requires: [a]}]}\n"
                "- {id: q, title: Q, milestones: {id: c, title: C, requires: [b]}}\n"
                "- {id: s, title: S, milestones: [{id: d, title: D, requires: [c, e]}]}\n",
           "f:7:34: error: an entry of 'milestones' has keys, as in 'id: ...', but this is a text\n"
           "f:8:33: error: 'milestones' takes a list, but this is a mapping; begin each entry with '- '\n"
           "f:9:66: error: there is no milestone 'e'; define it, or take it out\n");
}

static void a_section_that_cannot_be_read_is_one_mistake(void **state)
{
    (void)state;
    expect("format: 1\nroadmap: R\nworkstreams: {technical: Technical}\nphases:\n"
           "- {id: p, title: P, milestones: [{id: a, title: A, workstreams: [technical], sources: [s], "
           "stakeholders: [x]}]}\n",
           "f:2:10: error: 'roadmap' takes keys, as in 'id: ...', but this is a text\n"
           "f:3:14: error: 'workstreams' takes a list, but this is a mapping; begin each entry with '- '\n"
           "f:5:107: error: there is no stakeholder 'x'; define it, or take it out\n");
    expect(HEAD "criteria: [{id: c, title: C, from: p, rounds: [{phase: q, question: Q}], related: [m]}]\n",
           "f:1:1: error: the file lacks the key 'phases'; add it\n");
}

static void a_bad_character_in_an_id_is_one_mistake(void **state)
{
    (void)state;
    expect(HEAD "phases: [{id: p\x01, title: P}, {id: \"q\\e\", title: Q, parallel: [p]}]\n"
                "criteria: [{id: c, title: C, from: q}]\n",
           "f:6:16: error: the control character U+0001 is not allowed; take it out\n"
           "f:6:37: error: the control character U+001B is not allowed; take it out\n");
}

static void an_unknown_parallel_phase_makes_no_order_wrong(void **state)
{
    (void)state;
    expect(HEAD "phases:\n"
                "- {id: p, title: P, parallel: [qq], milestones: [{id: a, title: A, requires: [b]}]}\n"
                "- {id: q, title: Q, milestones: [{id: b, title: B, prepares: [p]}]}\n"
                "criteria: [{id: c, title: C, from: q, prepares: [p]}]\n",
           "f:7:32: error: there is no phase 'qq'; define it, or take it out\n");
}

static void a_repeated_record_is_a_repeated_id(void **state)
{
    (void)state;
    expect(HEAD "phases: [&p {id: p, title: P, milestones: [{id: m, title: M}]}, *p]\n",
           "f:6:18: error: a YAML alias repeats the id 'p'; write the repeated part out, with another id\n"
           "f:6:49: error: a YAML alias repeats the id 'm'; write the repeated part out, with another id\n");
}

int test_problems(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_wrong_with_the_base),
        cmocka_unit_test(the_file_is_a_mapping),
        cmocka_unit_test(a_file_of_another_kind_is_told_to_be_one),
        cmocka_unit_test(a_language_is_given_once),
        cmocka_unit_test(records_of_nothing_are_counted),
        cmocka_unit_test(a_later_format_is_not_held_to_this_one),
        cmocka_unit_test(an_unknown_key_is_named_with_the_one_meant),
        cmocka_unit_test(a_merge_key_has_a_hint),
        cmocka_unit_test(a_comma_without_quotes_has_a_hint),
        cmocka_unit_test(a_missing_key_is_named),
        cmocka_unit_test(an_empty_value_is_named),
        cmocka_unit_test(a_wrong_type_is_named_with_the_right_one),
        cmocka_unit_test(numbers_and_truths_are_texts_too),
        cmocka_unit_test(an_id_has_its_syntax),
        cmocka_unit_test(an_id_is_there_once),
        cmocka_unit_test(a_reference_means_something),
        cmocka_unit_test(a_reference_means_the_right_kind),
        cmocka_unit_test(nothing_refers_to_itself),
        cmocka_unit_test(requires_runs_in_no_circle),
        cmocka_unit_test(a_long_circle_is_named_short),
        cmocka_unit_test(requires_names_no_later_phase),
        cmocka_unit_test(prepares_names_a_later_phase),
        cmocka_unit_test(a_criterion_ends_after_it_begins),
        cmocka_unit_test(a_round_is_within_the_span),
        cmocka_unit_test(a_phase_has_one_round_of_a_criterion),
        cmocka_unit_test(an_alias_means_one_phase),
        cmocka_unit_test(a_language_has_its_syntax),
        cmocka_unit_test(languages_have_a_limit),
        cmocka_unit_test(words_of_a_list_are_of_that_list),
        cmocka_unit_test(a_day_is_one_that_there_is),
        cmocka_unit_test(what_helps_a_phase_comes_before_it),
        cmocka_unit_test(a_round_asks_something),
        cmocka_unit_test(a_priority_is_first_or_left_out),
        cmocka_unit_test(links_and_notes_are_checked_as_all_else),
        cmocka_unit_test(problems_of_the_text_are_said_together_with_others),
        cmocka_unit_test(what_a_file_holds_does_not_come_through),
        cmocka_unit_test(a_misspelt_key_is_one_mistake),
        cmocka_unit_test(an_entry_of_the_wrong_type_is_one_mistake),
        cmocka_unit_test(a_section_that_cannot_be_read_is_one_mistake),
        cmocka_unit_test(a_bad_character_in_an_id_is_one_mistake),
        cmocka_unit_test(an_unknown_parallel_phase_makes_no_order_wrong),
        cmocka_unit_test(a_repeated_record_is_a_repeated_id),
    };
    return cmocka_run_group_tests_name("problems", tests, NULL, NULL);
}

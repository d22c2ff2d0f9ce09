// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Pairs of copies of a random project that were changed apart from each other, held to an oracle that knows nothing of
 * texts: it compares what the three copies say, field by field.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "seeded_random.h"

#include "project/apply.h"
#include "project/compare.h"
#include "project/history_line.h"
#include "project/merge_history.h"
#include "project/merge_project.h"
#include "project/notes.h"
#include "project/read.h"
#include "project/text.h"

#include "phasenav/project/change.h"
#include "phasenav/roadmap/load.h"

#include <stdlib.h>
#include <string.h>

enum { PAIRS = 10000, PAIRS_OF_A_BASE = 25, CHANGES_OF_A_BASE = 14, CHANGES_MOST = 4, HOT = 3, SUBJECTS_MOST = 64 };

static const char roadmap_text[] =
    "format: 1\n"
    "roadmap: {id: small, language: en, title: Small}\n"
    "phases:\n"
    "- {id: idea, title: Idea, milestones: [{id: need, title: Need}, {id: budget, title: Budget}]}\n"
    "- {id: pilot, title: Pilot, milestones: [{id: running, title: Running}]}\n"
    "- {id: rollout, title: Rollout, milestones: [{id: operation, title: Operation}]}\n"
    "criteria:\n"
    "- {id: acceptance, title: Acceptance}\n"
    "- {id: privacy, title: Privacy, until: pilot}\n"
    "models:\n"
    "- {id: own, title: Own}\n"
    "- {id: bot, title: Bot}\n"
    "- {id: shared, title: Shared}\n";

/* Ways to write a project, with what the program does not know in it: its values are changed by hand. */
static const char *const starts[] = {
    "format: 2\nproject:\n  title: T\n  roadmap: small\nmood: m0\n",
    ("# head\nformat: 2\nproject: {title: T, mood: m0}\nmilestones:\n  need: {state: started, owner: x, mood: m0} # n\n"
     "  later: {state: open, mood: m0}\nrounds:\n  privacy:\n    pilot: {due: 2026-01-02}\nmood: m0\n# end\n"),
    ("format: 2\r\nproject:\r\n  title: T\r\n  mood: m0\r\n  models: [own]\r\nmilestones:\r\n  need:\r\n    evidence: "
     "|\r\n"
     "      two\r\n      lines\r\n    notes:\r\n      - {text: old}\r\nmood: m0\r\n"),
    ("format: 2\nproject:\n  title: T\n  models:\n    - bot\n    - own\nrounds:\n  acceptance:\n    idea:\n      mood: "
     "m0\n"
     "      state: met\n      date: ~\n  unknown:\n    idea: {mood: m0}\n"),
};

/* Where the starts have a mood; the last key is `mood`. */
static const char *const mood_paths[][3] = {{NULL},
                                            {"project"},
                                            {"milestones", "need"},
                                            {"milestones", "later"},
                                            {"rounds", "acceptance", "idea"},
                                            {"rounds", "unknown", "idea"}};

enum { MOOD_PLACES = sizeof mood_paths / sizeof *mood_paths };

struct world {
    struct pn_roadmap *roadmap;
    struct pn_subject subjects[SUBJECTS_MOST];
    const char *items[SUBJECTS_MOST];
    size_t count;
    struct pn_arena arena; /* of names */
    uint64_t seed;
    unsigned clock;
    size_t hot; /* what a pair is about, mostly: so they meet */
};

static void add_subject(struct world *world, const char *item)
{
    if (pn_subject_read(world->roadmap, item, &world->subjects[world->count], NULL)) {
        world->items[world->count++] = pn_arena_strdup(&world->arena, item);
    }
}

static void start_world(struct world *world, uint64_t seed)
{
    static const char *const items[] = {"need",
                                        "budget",
                                        "running",
                                        "operation",
                                        "gate:idea",
                                        "gate:pilot",
                                        "gate:rollout",
                                        "project:title",
                                        "project:organisation",
                                        "project:contact",
                                        "project:phase",
                                        "project:costs.once",
                                        "project:costs.budget",
                                        "project:models"};
    static const char *const criteria[] = {"acceptance", "privacy"};
    static const char *const phases[] = {"idea", "pilot", "rollout"};
    struct pn_source source = {.name = "r", .text = roadmap_text, .length = sizeof roadmap_text - 1};
    struct pn_load_options options = {0};
    struct pn_diags *diags = pn_diags_new(NULL);
    *world = (struct world){.seed = seed};
    pn_arena_init(&world->arena);
    assert_true(pn_roadmap_load(&source, &options, &world->roadmap, diags));
    pn_diags_free(diags);
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        add_subject(world, items[i]);
    }
    for (size_t i = 0; i < 6; i++) {
        add_subject(world, pn_arena_printf(&world->arena, "%s@%s", criteria[i / 3], phases[i % 3]));
    }
    assert_int_equal(world->count, 14 + 5);
}

static uint32_t below(struct world *world, uint32_t limit)
{
    return next_random(&world->seed) % limit;
}

static struct pn_project *parsed(const struct world *world, const char *text, size_t length)
{
    struct pn_source source = {.name = "p.yaml", .text = text, .length = length};
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_project *project = NULL;
    if (!pn_project_read(&source, world->roadmap, &project, diags)) {
        struct pn_buffer messages;
        pn_buffer_init(&messages);
        pn_diags_write(diags, "phasenav", &messages);
        fail_msg("%s\n%s", pn_buffer_text(&messages), text);
    }
    pn_diags_free(diags);
    return project;
}

/* --- one person's copy --- */

struct copy {
    struct pn_project *project;
    struct pn_arena arena; /* of the changes */
    struct pn_entry_change made[CHANGES_OF_A_BASE];
    size_t count;
    struct pn_buffer history;
    const char *who;
};

static void start_copy(struct copy *copy, const struct world *world, const struct copy *from, const char *who)
{
    *copy = (struct copy){.who = who};
    pn_arena_init(&copy->arena);
    pn_buffer_init(&copy->history);
    if (from != NULL) {
        copy->project = parsed(world, from->project->source.text, from->project->source.length);
        pn_buffer_append(&copy->history, pn_buffer_text(&from->history), from->history.length);
    }
}

static void finish_copy(struct copy *copy)
{
    pn_project_free(copy->project);
    pn_arena_finish(&copy->arena);
    pn_buffer_finish(&copy->history);
}

static void random_value(struct world *world, struct copy *copy, struct pn_project_edit *edit)
{
    static const char *const texts[] = {"one", "two: 2", "'three'", NULL};
    static const char *const models[] = {"own", "own, bot", "bot, shared", "shared, own", NULL};
    static const char *const phases[] = {"idea", "pilot", PN_NO_PHASE_WORD};
    bool is_title = pn_subject_is_head(edit->subject, PN_HEAD_TITLE);
    (void)copy;
    edit->sets[PN_PART_VALUE] = true;
    if (edit->subject.kind != PN_SUBJECT_PROJECT) {
        enum pn_state states[PN_STATE_COUNT];
        edit->to[PN_PART_VALUE] =
            pn_state_info(states[below(world, (uint32_t)pn_states_of(edit->subject.kind, states))])->word;
    } else if (pn_subject_is_head(edit->subject, PN_HEAD_PHASE)) {
        edit->to[PN_PART_VALUE] = phases[below(world, 3)];
    } else if (pn_subject_is_head(edit->subject, PN_HEAD_MODELS)) {
        edit->to[PN_PART_VALUE] = models[below(world, 5)];
    } else {
        edit->to[PN_PART_VALUE] = texts[below(world, is_title ? 3 : 4)];
    }
}

static const char *day(struct world *world)
{
    static const char *const days[] = {"2026-11-01", "2026-11-02", "2026-11-03", NULL};
    return days[below(world, 4)];
}

static void random_edit(struct world *world, struct copy *copy, struct pn_project_edit *edit)
{
    static const char *const owners[] = {"Amt 61", "O'Hara", NULL};
    size_t number = below(world, 3) == 0 ? below(world, (uint32_t)world->count) : world->hot + below(world, HOT);
    edit->subject = world->subjects[number % world->count];
    bool is_head = edit->subject.kind == PN_SUBJECT_PROJECT;
    if (is_head || below(world, 2) == 0) {
        random_value(world, copy, edit);
    }
    if (is_head) {
        return;
    }
    if (below(world, 6) == 0) {
        edit->sets[PN_PART_DATE] = true;
        edit->to[PN_PART_DATE] = below(world, 3) == 0 ? PN_DAY_UNKNOWN : day(world);
    }
    edit->sets[PN_PART_DUE] = below(world, 5) == 0;
    edit->to[PN_PART_DUE] = day(world);
    edit->sets[PN_PART_OWNER] = below(world, 4) == 0;
    edit->to[PN_PART_OWNER] = owners[below(world, 3)];
    edit->sets[PN_PART_EVIDENCE] = below(world, 5) == 0;
    edit->to[PN_PART_EVIDENCE] = owners[below(world, 3)];
    if (below(world, 3) == 0) {
        edit->sets[PN_PART_NOTE] = true;
        edit->to[PN_PART_NOTE] = below(world, 2) == 0 ? "a note" : "another:\none";
    }
}

static bool take_note_away(struct world *world, struct copy *copy, struct pn_entry_change *change)
{
    uint32_t first = below(world, copy->project->fact_count + 1);
    for (uint32_t i = first; i < copy->project->fact_count; i++) {
        const struct pn_fact *fact = &copy->project->facts[i];
        if (fact->notes.count != 0) {
            const struct pn_note *note = &fact->notes.at[below(world, fact->notes.count)];
            *change = (struct pn_entry_change){.item = pn_subject_write(&copy->arena, world->roadmap, fact->subject),
                                               .known = true,
                                               .subject = fact->subject,
                                               .note = *note};
            change->touches[PN_PART_NOTE] = true;
            change->from[PN_PART_NOTE] = note->text;
            return true;
        }
    }
    return false;
}

static void take_after(struct copy *copy, struct pn_project *after)
{
    pn_project_free(copy->project);
    copy->project = after;
}

/* Somebody has changed by hand what the program does not know. */
static void change_mood(struct world *world, struct copy *copy)
{
    const struct pn_source *source = &copy->project->source;
    size_t seen = 0;
    for (const char *at = source->text; (at = strstr(at, "mood: m")) != NULL; at++) {
        seen++;
    }
    if (seen != 0) {
        char *text = pn_arena_strndup(&copy->arena, source->text, source->length);
        char *at = text;
        for (uint32_t skipped = below(world, (uint32_t)seen) + 1; skipped != 0; skipped--) {
            at = strstr(at, "mood: m") + 7;
        }
        *at = (char)('0' + below(world, 3));
        take_after(copy, parsed(world, text, source->length));
    }
}

static struct pn_entry_change kept(struct pn_arena *arena, const struct pn_entry_change *change)
{
    struct pn_entry_change copy = *change;
    for (int part = 0; part < PN_PART_COUNT; part++) {
        copy.from[part] = change->from[part] != NULL ? pn_arena_strdup(arena, change->from[part]) : NULL;
        copy.to[part] = change->to[part] != NULL ? pn_arena_strdup(arena, change->to[part]) : NULL;
    }
    copy.note.time = change->note.time != NULL ? pn_arena_strdup(arena, change->note.time) : NULL;
    copy.note.who = change->note.who != NULL ? pn_arena_strdup(arena, change->note.who) : NULL;
    copy.note.text = change->note.text != NULL ? pn_arena_strdup(arena, change->note.text) : NULL;
    copy.item = pn_arena_strdup(arena, change->item);
    return copy;
}

static void note_in_history(struct world *world, struct copy *copy, const struct pn_entry_change *change,
                            const char *time)
{
    const struct pn_entry entry = {
        .id = pn_arena_printf(&copy->arena, "%08x", next_random(&world->seed)),
        .time = time,
        .who = copy->who,
        .changes = change,
        .count = 1,
    };
    pn_history_line_write(&copy->history, &entry);
    pn_buffer_append_text(&copy->history, "\n");
}

/* A change as the program makes one; then sometimes one by hand. */
static void change_copy(struct world *world, struct copy *copy)
{
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_entry_change change = {.item = NULL};
    struct pn_mismatch mismatch;
    struct pn_project *after;
    uint32_t way = below(world, 10);
    /* The times of both rise from the same one on. */
    world->clock++;
    const char *time = pn_arena_printf(&copy->arena, "2026-11-%02uT10:%02u:%02u+01:00", 1 + world->clock / 3600 % 28,
                                       world->clock / 60 % 60, world->clock % 60);
    bool is_any = false;
    if (way == 0) {
        is_any = take_note_away(world, copy, &change);
    } else if (way == 1 && copy->count != 0) {
        is_any = pn_project_invert(copy->project, &copy->made[copy->count - 1], &change);
    } else {
        struct pn_change asked = {.who = copy->who, .time = time, .today = day(world)};
        random_edit(world, copy, &asked.edit);
        is_any = pn_project_compare(&copy->arena, copy->project, &asked, &change, &mismatch, diags) &&
                 pn_entry_change_is_any(&change);
    }
    if (is_any && copy->count < CHANGES_OF_A_BASE) {
        change = kept(&copy->arena, &change);
        assert_true(pn_project_apply(copy->project, &change, &after, diags));
        take_after(copy, after);
        copy->made[copy->count++] = change;
        note_in_history(world, copy, &change, time);
    }
    if (below(world, 8) == 0) {
        change_mood(world, copy);
    }
    pn_diags_free(diags);
}

/* --- the oracle --- */

enum { BASE, OURS, THEIRS, COPIES };

static bool equal(const char *a, const char *b)
{
    return pn_texts_equal(a, b);
}

static void say(struct pn_buffer *text, const char *item, const char *what, const char *value)
{
    pn_buffer_printf(text, "%s %s = %s\n", item, what, value != NULL ? value : "-");
}

/* What is expected: the united project, once with ours and once with theirs where they clash; and the clashes. */
struct expected {
    struct pn_buffer with[COPIES];
    struct pn_buffer clashes[COPIES]; /* as OURS sees them, and, by THEIRS, the other way round */
    size_t clash_count;
};

static void say_both(struct expected *expected, const char *item, const char *what, const char *ours,
                     const char *theirs)
{
    say(&expected->with[OURS], item, what, ours);
    say(&expected->with[THEIRS], item, what, theirs);
}

static void say_clash(struct expected *expected, const char *item, const char *what, const char *ours,
                      const char *theirs)
{
    expected->clash_count++;
    pn_buffer_printf(&expected->clashes[OURS], "%s/%s: %s | %s\n", item, what, ours != NULL ? ours : "-",
                     theirs != NULL ? theirs : "-");
    pn_buffer_printf(&expected->clashes[THEIRS], "%s/%s: %s | %s\n", item, what, theirs != NULL ? theirs : "-",
                     ours != NULL ? ours : "-");
}

/* A field for itself; `of` is what the three copies say. Returns whether it clashes. */
static bool expect_field(struct expected *expected, const char *item, const char *what, const char *const *of)
{
    const char *one = equal(of[OURS], of[BASE]) ? of[THEIRS] : of[OURS];
    bool clashes = !equal(of[OURS], of[BASE]) && !equal(of[THEIRS], of[BASE]) && !equal(of[OURS], of[THEIRS]);
    say_both(expected, item, what, clashes ? of[OURS] : one, clashes ? of[THEIRS] : one);
    return clashes;
}

/* A state with its date: one of the three pairs, or both have chosen. */
static void expect_state(struct pn_arena *arena, struct expected *expected, const char *item, const char *key,
                         const char *const *words, const char *const *dates)
{
    int winner[2] = {OURS, THEIRS}; /* of the text with ours, and with theirs */
    bool moved[COPIES];
    for (int copy = BASE; copy < COPIES; copy++) {
        moved[copy] = !equal(words[copy], words[BASE]);
    }
    if (equal(words[OURS], words[THEIRS])) {
        bool both = !equal(dates[OURS], dates[BASE]) && !equal(dates[THEIRS], dates[BASE]) &&
                    !equal(dates[OURS], dates[THEIRS]);
        if (both) {
            say_clash(expected, item, "date", dates[OURS], dates[THEIRS]);
        } else {
            winner[0] = winner[1] = equal(dates[OURS], dates[BASE]) ? THEIRS : OURS;
        }
    } else if (moved[OURS] && moved[THEIRS]) {
        const char *texts[COPIES];
        for (int copy = OURS; copy < COPIES; copy++) {
            texts[copy] =
                dates[copy] != NULL ? pn_arena_printf(arena, "%s, %s", words[copy], dates[copy]) : words[copy];
        }
        say_clash(expected, item, key, texts[OURS], texts[THEIRS]);
    } else {
        winner[0] = winner[1] = moved[OURS] ? OURS : THEIRS;
    }
    say_both(expected, item, "value", words[winner[0]], words[winner[1]]);
    say_both(expected, item, "date", dates[winner[0]], dates[winner[1]]);
}

static bool has_word(const char *list, const char *word)
{
    return list != NULL && strstr(list, word) != NULL;
}

static const struct pn_notes *notes_of(const struct pn_project *project, struct pn_subject subject)
{
    return &pn_project_fact(project, subject)->notes;
}

static bool has_note(const struct pn_project *project, struct pn_subject subject, const struct pn_note *note)
{
    return pn_notes_find(notes_of(project, subject), note) != UINT32_MAX;
}

/* Entries of a set: what was there stays unless one has taken it out; what one has put in is there. */
static bool is_expected(bool base, bool ours, bool theirs)
{
    return base ? ours && theirs : ours || theirs;
}

static int compare_lines(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The notes of a subject, in an order of their own. */
static void say_notes(struct pn_arena *arena, struct pn_buffer *text, const char *item, const struct pn_note *notes,
                      size_t count)
{
    const char **lines = PN_NEW_ARRAY(arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        lines[i] = pn_arena_printf(arena, "%s|%s|%s", notes[i].time != NULL ? notes[i].time : "-",
                                   notes[i].who != NULL ? notes[i].who : "-", notes[i].text);
    }
    qsort(lines, count, sizeof *lines, compare_lines);
    for (size_t i = 0; i < count; i++) {
        say(text, item, "note", lines[i]);
    }
}

static void expect_notes(struct pn_arena *arena, struct expected *expected, const char *item, struct pn_subject subject,
                         const struct copy *const *copies)
{
    size_t count = 0;
    struct pn_note notes[3 * CHANGES_OF_A_BASE + 3];
    for (int copy = BASE; copy < COPIES; copy++) {
        const struct pn_notes *own = notes_of(copies[copy]->project, subject);
        for (uint32_t i = 0; i < own->count; i++) {
            bool in[COPIES];
            bool is_known = false;
            for (int other = BASE; other < COPIES; other++) {
                in[other] = has_note(copies[other]->project, subject, &own->at[i]);
                is_known = is_known || (other < copy && in[other]);
            }
            if (!is_known && is_expected(in[BASE], in[OURS], in[THEIRS])) {
                notes[count++] = own->at[i];
            }
        }
    }
    say_notes(arena, &expected->with[OURS], item, notes, count);
    say_notes(arena, &expected->with[THEIRS], item, notes, count);
}

static const char *mood_of(const struct pn_project *project, size_t place)
{
    const struct pn_node *node = project->root;
    for (size_t i = 0; i < 3 && mood_paths[place][i] != NULL && node != NULL; i++) {
        node = pn_node_get(node, mood_paths[place][i]);
    }
    node = node != NULL ? pn_node_get(node, "mood") : NULL;
    return node != NULL ? node->text : NULL;
}

static const char *mood_item(size_t place)
{
    static const char *const items[] = {"mood", "project:mood", "need", "later", "acceptance@idea", "unknown@idea"};
    return items[place];
}

static const char *const model_ids[] = {"own", "bot", "shared"};

static void expect(struct world *world, struct pn_arena *arena, struct expected *expected,
                   const struct copy *const *copies)
{
    for (size_t i = 0; i < world->count; i++) {
        struct pn_subject subject = world->subjects[i];
        const char *of[PN_PART_COUNT][COPIES];
        for (int copy = BASE; copy < COPIES; copy++) {
            for (int part = 0; part < PN_PART_COUNT; part++) {
                of[part][copy] = pn_project_part(copies[copy]->project, subject, (enum pn_part)part);
            }
        }
        if (pn_subject_is_head(subject, PN_HEAD_MODELS)) {
            for (size_t id = 0; id < 3; id++) {
                const char *const *lists = of[PN_PART_VALUE];
                bool there = is_expected(has_word(lists[BASE], model_ids[id]), has_word(lists[OURS], model_ids[id]),
                                         has_word(lists[THEIRS], model_ids[id]));
                say_both(expected, world->items[i], model_ids[id], there ? "yes" : "no", there ? "yes" : "no");
            }
        } else if (subject.kind == PN_SUBJECT_PROJECT) {
            const char *const *value = of[PN_PART_VALUE];
            if (expect_field(expected, world->items[i], "value", value)) {
                bool is_phase = pn_subject_is_head(subject, PN_HEAD_PHASE);
                say_clash(expected, world->items[i], "",
                          is_phase && equal(value[OURS], PN_NO_PHASE_WORD) ? NULL : value[OURS],
                          is_phase && equal(value[THEIRS], PN_NO_PHASE_WORD) ? NULL : value[THEIRS]);
            }
        } else {
            static const char *const keys[PN_PART_COUNT] = {
                [PN_PART_DUE] = "due", [PN_PART_OWNER] = "owner", [PN_PART_EVIDENCE] = "evidence"};
            expect_state(arena, expected, world->items[i], subject.kind == PN_SUBJECT_GATE ? "decision" : "state",
                         of[PN_PART_VALUE], of[PN_PART_DATE]);
            for (int part = PN_PART_DUE; part <= PN_PART_EVIDENCE; part++) {
                if (expect_field(expected, world->items[i], keys[part], of[part])) {
                    say_clash(expected, world->items[i], keys[part], of[part][OURS], of[part][THEIRS]);
                }
            }
            expect_notes(arena, expected, world->items[i], subject, copies);
        }
    }
    for (size_t place = 0; place < MOOD_PLACES; place++) {
        const char *of[COPIES];
        for (int copy = BASE; copy < COPIES; copy++) {
            of[copy] = mood_of(copies[copy]->project, place);
        }
        if (expect_field(expected, mood_item(place), "mood", of)) {
            say_clash(expected, mood_item(place), place < 2 ? "" : "mood", of[OURS], of[THEIRS]);
        }
    }
}

/* What a project says, in the words of the oracle. */
static void describe(struct world *world, struct pn_arena *arena, struct pn_buffer *text,
                     const struct pn_project *project)
{
    static const char *const keys[PN_PART_COUNT] = {
        [PN_PART_VALUE] = "value", [PN_PART_DATE] = "date",         [PN_PART_DUE] = "due",
        [PN_PART_OWNER] = "owner", [PN_PART_EVIDENCE] = "evidence", [PN_PART_NOTE] = NULL};
    pn_buffer_clear(text);
    for (size_t i = 0; i < world->count; i++) {
        struct pn_subject subject = world->subjects[i];
        const char *value = pn_project_part(project, subject, PN_PART_VALUE);
        if (pn_subject_is_head(subject, PN_HEAD_MODELS)) {
            for (size_t id = 0; id < 3; id++) {
                say(text, world->items[i], model_ids[id], has_word(value, model_ids[id]) ? "yes" : "no");
            }
        } else if (subject.kind == PN_SUBJECT_PROJECT) {
            say(text, world->items[i], "value", value);
        } else {
            for (int part = PN_PART_VALUE; part < PN_PART_NOTE; part++) {
                say(text, world->items[i], keys[part], pn_project_part(project, subject, (enum pn_part)part));
            }
            const struct pn_notes *notes = notes_of(project, subject);
            say_notes(arena, text, world->items[i], notes->at, notes->count);
        }
    }
    for (size_t place = 0; place < MOOD_PLACES; place++) {
        say(text, mood_item(place), "mood", mood_of(project, place));
    }
}

/* --- one pair --- */

/* The text as somebody leaves it who takes one side everywhere. */
static void resolve(const char *text, int side, struct pn_buffer *ret)
{
    int part = BASE; /* outside of marks */
    pn_buffer_clear(ret);
    while (*text != '\0') {
        size_t length = strcspn(text, "\n") + 1;
        length = strnlen(text, length);
        if (strncmp(text, "<<<<<<< ours", 12) == 0) {
            part = OURS;
        } else if (part == OURS && strncmp(text, "=======", 7) == 0) {
            part = THEIRS;
        } else if (strncmp(text, ">>>>>>> theirs", 14) == 0) {
            part = BASE;
        } else if (part == BASE || part == side) {
            pn_buffer_append(ret, text, length);
        }
        text += length;
    }
    assert_int_equal(part, BASE);
}

static void check_clashes(const struct pn_merge_conflicts *conflicts, const struct pn_buffer *expected)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    for (size_t i = 0; i < conflicts->count; i++) {
        const struct pn_merge_conflict *conflict = &conflicts->at[i];
        assert_false(conflict->is_unsafe);
        const char *line = pn_arena_printf(
            &arena, "%s/%s: %s | %s\n", conflict->item, conflict->key != NULL ? conflict->key : "",
            conflict->ours != NULL ? conflict->ours : "-", conflict->theirs != NULL ? conflict->theirs : "-");
        if (strstr(pn_buffer_text(expected), line) == NULL) {
            fail_msg("no true conflict: %sbut there are:\n%s", line, pn_buffer_text(expected));
        }
    }
    pn_arena_finish(&arena);
}

struct united {
    struct pn_buffer text;
    struct pn_buffer history;
    struct pn_merge_conflicts conflicts;
};

static void unite(struct world *world, struct pn_arena *arena, const struct copy *base, const struct copy *ours,
                  const struct copy *theirs, struct united *united)
{
    struct pn_diags *diags = pn_diags_new(NULL);
    const struct pn_merge_copies copies = {base->project, ours->project, theirs->project};
    const struct pn_source one = {.text = pn_buffer_text(&ours->history), .length = ours->history.length};
    const struct pn_source other = {.text = pn_buffer_text(&theirs->history), .length = theirs->history.length};
    pn_buffer_init(&united->text);
    pn_buffer_init(&united->history);
    pn_merge_projects(arena, &copies, &united->text, &united->conflicts, diags);
    pn_merge_histories(world->roadmap, &one, &other, &united->history);
    pn_diags_free(diags);
}

static void check_side(struct world *world, struct pn_arena *arena, const struct united *united, int side,
                       const struct pn_buffer *expected)
{
    struct pn_buffer text;
    struct pn_buffer found;
    pn_buffer_init(&text);
    pn_buffer_init(&found);
    resolve(pn_buffer_text(&united->text), side, &text);
    struct pn_project *project = parsed(world, pn_buffer_text(&text), text.length);
    describe(world, arena, &found, project);
    if (strcmp(pn_buffer_text(&found), pn_buffer_text(expected)) != 0) {
        const char *a = pn_buffer_text(&found);
        const char *b = pn_buffer_text(expected);
        while (strcspn(a, "\n") == strcspn(b, "\n") && strncmp(a, b, strcspn(a, "\n") + 1) == 0) {
            a += strcspn(a, "\n") + 1;
            b += strcspn(b, "\n") + 1;
        }
        fail_msg("%s\nfound '%.*s', not '%.*s'", pn_buffer_text(&united->text), (int)strcspn(a, "\n"), a,
                 (int)strcspn(b, "\n"), b);
    }
    pn_project_free(project);
    pn_buffer_finish(&text);
    pn_buffer_finish(&found);
}

static size_t count_lines(const char *text)
{
    size_t count = 0;
    for (; (text = strchr(text, '\n')) != NULL; text++) {
        count++;
    }
    return count;
}

/* Each entry of both once, by time (all are in one time zone, so the text tells), and what was in a copy is there. */
static void check_history(const struct copy *base, const struct copy *ours, const struct copy *theirs,
                          const struct pn_buffer *united)
{
    const char *all = pn_buffer_text(united);
    const struct copy *const both[] = {ours, theirs};
    for (size_t i = 0; i < 2; i++) {
        for (const char *line = pn_buffer_text(&both[i]->history); *line != '\0'; line = strchr(line, '\n') + 1) {
            char whole[2048];
            size_t length = strcspn(line, "\n") + 1;
            assert_true(length < sizeof whole);
            memcpy(whole, line, length);
            whole[length] = '\0';
            assert_non_null(strstr(all, whole));
        }
    }
    assert_int_equal(count_lines(all), count_lines(pn_buffer_text(&ours->history)) +
                                           count_lines(pn_buffer_text(&theirs->history)) -
                                           count_lines(pn_buffer_text(&base->history)));
    const char *before = NULL;
    for (const char *at = all; (at = strstr(at, "\"time\":\"2026")) != NULL; at++) {
        const char *next = strchr(at, '\n');
        const char *of_entry = at;
        at = next != NULL ? next : at;
        assert_true(before == NULL || strncmp(before, of_entry, strlen("\"time\":\"2026-11-01T10:00:00")) <= 0);
        before = of_entry;
    }
}

static size_t check_pair(struct world *world, const struct copy *base, const struct copy *ours,
                         const struct copy *theirs)
{
    const struct copy *const copies[COPIES] = {base, ours, theirs};
    struct expected expected = {.clash_count = 0};
    struct united here;
    struct united there;
    struct pn_arena arena;
    pn_arena_init(&arena);
    expect(world, &arena, &expected, copies);
    unite(world, &arena, base, ours, theirs, &here);
    unite(world, &arena, base, theirs, ours, &there);
    if (here.conflicts.count != expected.clash_count) {
        print_error("%s\nexpected:\n%s", pn_buffer_text(&here.text), pn_buffer_text(&expected.clashes[OURS]));
    }
    assert_int_equal(here.conflicts.count, expected.clash_count);
    assert_int_equal(there.conflicts.count, expected.clash_count);
    check_clashes(&here.conflicts, &expected.clashes[OURS]);
    check_clashes(&there.conflicts, &expected.clashes[THEIRS]);
    assert_int_equal(strstr(pn_buffer_text(&here.text), "<<<<<<<") != NULL, expected.clash_count != 0);
    if (getenv("PN_SHOW") != NULL) {
        print_message("--- base\n%s\n--- ours\n%s\n--- theirs\n%s\n", base->project->source.text,
                      ours->project->source.text, theirs->project->source.text);
    }
    check_side(world, &arena, &here, OURS, &expected.with[OURS]);
    check_side(world, &arena, &here, THEIRS, &expected.with[THEIRS]);
    check_side(world, &arena, &there, OURS, &expected.with[THEIRS]);
    check_side(world, &arena, &there, THEIRS, &expected.with[OURS]);
    check_history(base, ours, theirs, &here.history);
    assert_string_equal(pn_buffer_text(&here.history), pn_buffer_text(&there.history));
    for (int copy = BASE; copy < COPIES; copy++) {
        pn_buffer_finish(&expected.with[copy]);
        pn_buffer_finish(&expected.clashes[copy]);
    }
    pn_buffer_finish(&here.text);
    pn_buffer_finish(&here.history);
    pn_buffer_finish(&there.text);
    pn_buffer_finish(&there.history);
    pn_arena_finish(&arena);
    return expected.clash_count;
}

static void copies_that_were_changed_apart_unite(void **state)
{
    (void)state;
    struct world world;
    start_world(&world, random_seed(20261129));
    struct copy base;
    size_t clashes = 0;
    size_t clean = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
        if (pair % PAIRS_OF_A_BASE == 0) {
            if (pair != 0) {
                finish_copy(&base);
            }
            const char *text = starts[(size_t)(pair / PAIRS_OF_A_BASE) % (sizeof starts / sizeof *starts)];
            start_copy(&base, &world, NULL, "base");
            base.project = parsed(&world, text, strlen(text));
            for (uint32_t i = below(&world, CHANGES_OF_A_BASE); i != 0; i--) {
                change_copy(&world, &base);
            }
        }
        struct copy ours;
        struct copy theirs;
        unsigned clock = world.clock;
        world.hot = below(&world, (uint32_t)world.count);
        start_copy(&ours, &world, &base, "anna");
        start_copy(&theirs, &world, &base, "bert");
        for (uint32_t i = below(&world, CHANGES_MOST) + 1; i != 0; i--) {
            change_copy(&world, &ours);
        }
        world.clock = clock;
        for (uint32_t i = below(&world, CHANGES_MOST) + 1; i != 0; i--) {
            change_copy(&world, &theirs);
        }
        size_t found = check_pair(&world, &base, &ours, &theirs);
        clashes += found;
        clean += found == 0;
        finish_copy(&ours);
        finish_copy(&theirs);
    }
    finish_copy(&base);
    print_message("%d pairs, %zu without a conflict, %zu conflicts\n", PAIRS, clean, clashes);
    assert_true(clean > PAIRS / 10 && clashes > PAIRS / 10);
    pn_roadmap_free(world.roadmap);
    pn_arena_finish(&world.arena);
}

int test_merge_random(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(copies_that_were_changed_apart_unite),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

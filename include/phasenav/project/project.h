/*
 * One project on its way along a roadmap: where it is, what is reached, what was decided, and the log of all changes.
 *
 * A snapshot of a project's file (phasenav-project(5)) in one arena, never changed: a change makes a new text
 * (change.h), and that a new snapshot. Records are open to read; pointers in them are borrowed from the snapshot.
 */
#ifndef PHASENAV_PROJECT_PROJECT_H
#define PHASENAV_PROJECT_PROJECT_H

#include "phasenav/base/arena.h"
#include "phasenav/base/diag.h"
#include "phasenav/roadmap/fields.h"
#include "phasenav/roadmap/roadmap.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The states of milestones and rounds, and the decisions at gates. */
enum pn_state {
    PN_STATE_OPEN, /* nothing said: also a gate without a decision */
    PN_STATE_STARTED,
    PN_STATE_REACHED,
    PN_STATE_ATTENTION,
    PN_STATE_MET,
    PN_STATE_NOT_APPLICABLE,
    PN_STATE_GO_ON,
    PN_STATE_ANOTHER_WAY,
    PN_STATE_STOP,
    PN_STATE_COUNT,
};

/* What a fact is about. */
enum pn_subject_kind {
    PN_SUBJECT_MILESTONE,
    PN_SUBJECT_ROUND, /* a criterion in a phase */
    PN_SUBJECT_GATE,  /* at the end of a phase */
    PN_SUBJECT_PHASE, /* where the project is now */
};

struct pn_subject {
    enum pn_subject_kind kind;
    uint32_t number; /* MILESTONE, ROUND: of the milestone, of the criterion, among its kind */
    uint32_t phase;  /* ROUND, GATE: the phase; else PN_NO_PHASE */
};

struct pn_state_info {
    const char *word;  /* as in the file, never translated */
    const char *title; /* an English message, in the context "state" */
    unsigned kinds;    /* bits 1 << enum pn_subject_kind: what may be in this state */
};

const struct pn_state_info *pn_state_info(enum pn_state state);

/* The state in the reader's language. */
const char *pn_state_title(const struct pn_catalog *catalog, enum pn_state state);

/* The state that a word of the file means for this kind; false where it means none. */
bool pn_state_from_word(enum pn_subject_kind kind, const char *word, enum pn_state *ret_state);

/* The states of a kind, in the order in which they are offered: OPEN first. */
size_t pn_states_of(enum pn_subject_kind kind, enum pn_state *ret_states);

/* What the project says about a milestone, a round or a gate. State and date are ones that there are, whatever the
 * file's format. */
struct pn_fact {
    struct pn_subject subject;
    enum pn_state state;
    const char *date;  /* YYYY-MM-DD, or NULL */
    const char *owner; /* or NULL */
    const char *note;  /* may have several lines; or NULL */
};

/* What a change can touch; also the columns of a log entry. */
enum pn_part {
    PN_PART_VALUE, /* the state, the decision, or the phase's id */
    PN_PART_DATE,
    PN_PART_OWNER,
    PN_PART_NOTE,
    PN_PART_COUNT,
};

enum pn_log_kind {
    PN_LOG_CHANGE,
    PN_LOG_UNDO, /* takes back the last change of the same person that is not taken back yet */
    PN_LOG_REDO,
};

/* One change, as the log has it. */
struct pn_log_entry {
    const char *time; /* 2026-11-03T09:12:44+01:00; "" where the file has none */
    const char *who;
    const char *item; /* as pn_subject_write() writes it */
    bool known;       /* the roadmap has it: `subject` is set */
    struct pn_subject subject;
    enum pn_log_kind kind;
    bool touches[PN_PART_COUNT];
    const char *from[PN_PART_COUNT]; /* NULL: there was none; a state or a phase that is none is NULL, too */
    const char *to[PN_PART_COUNT];
};

struct pn_node;

struct pn_project {
    struct pn_arena arena;
    const struct pn_roadmap *roadmap; /* borrowed: it must outlive the project */
    const char *title;
    uint32_t phase;              /* where the project is now; PN_NO_PHASE: not said */
    const struct pn_fact *facts; /* in the file's order, of what the roadmap has */
    uint32_t fact_count;
    const struct pn_log_entry *log; /* the oldest first */
    uint32_t log_count;
    uint32_t unknown_count;  /* keys and items that this program or the roadmap does not know: kept, and reported */
    bool writable;           /* its format is not later than ours */
    struct pn_source source; /* the text that it was read from, in the arena */
    const struct pn_node *root;
    const uint32_t *milestone_facts; /* index into facts + 1, by the milestone's number; 0: none */
    const uint32_t *round_facts;     /* by criterion * phase_count + phase */
    const uint32_t *gate_facts;      /* by phase */
};

/*
 * Reads a project's file. Everything that is wrong is added to `diags`, then false is returned. What is merely unknown
 * (a key, an item that the roadmap does not have) is added as a warning. A file of a later format is read as far as it
 * is understood. `source` is copied, its name too, also for the diags. A new snapshot is yours to pn_project_free().
 */
bool pn_project_read(const struct pn_source *source, const struct pn_roadmap *roadmap, struct pn_project **ret_project,
                     struct pn_diags *diags);
void pn_project_free(struct pn_project *project);

/* The text of a new file: nothing reached yet. `title` is held to pn_project_check_text(). */
void pn_project_write_new(struct pn_buffer *buffer, const struct pn_roadmap *roadmap, const char *title);

/* What the project says about a subject (not PHASE); one of which it says nothing is open. Never NULL. */
const struct pn_fact *pn_project_fact(const struct pn_project *project, struct pn_subject subject);

/* A part of what it says, as the file writes it; NULL where there is none. PHASE has a VALUE only. */
const char *pn_project_part(const struct pn_project *project, struct pn_subject subject, enum pn_part part);

struct pn_subject pn_subject_milestone(const struct pn_roadmap *roadmap, pn_item_id milestone);
struct pn_subject pn_subject_round(const struct pn_roadmap *roadmap, pn_item_id criterion, uint32_t phase);
struct pn_subject pn_subject_gate(uint32_t phase);
struct pn_subject pn_subject_phase(void);
bool pn_subjects_equal(struct pn_subject a, struct pn_subject b);

/*
 * A subject as scripts and the log write it: the id of a milestone, `CRITERION@PHASE`, `gate:PHASE`, `project:phase`.
 * Lives in the arena.
 */
const char *pn_subject_write(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct pn_subject subject);

/* The way back. Without a diag list nothing is said where the roadmap does not have it. */
bool pn_subject_read(const struct pn_roadmap *roadmap, const char *text, struct pn_subject *ret_subject,
                     struct pn_diags *diags);

/* Where in such a text the word for a phase begins; NULL where it has none. */
const char *pn_subject_phase_word(const char *text);

/* As scripts read it: change, undo, redo. In the file, a plain change has no such word. */
const char *pn_log_kind_word(enum pn_log_kind kind);

/* A date as in 2026-11-03, of a day that there is. */
bool pn_project_is_date(const char *text);

enum { PN_PROJECT_DATE_SIZE = 11 }; /* bytes of one, with its end */

/* A date as people type it, read into the one form that a file has: 2026-11-03, 3.11.2026, 03.11.26 (of this century);
 * blanks around it or behind a dot do not matter. */
bool pn_project_read_date(const char *typed, char ret_date[PN_PROJECT_DATE_SIZE]);

/* A date in the reader's language, as in 03.11.2026. In the arena. */
const char *pn_project_date_text(struct pn_arena *arena, const struct pn_catalog *catalog, const char *date);

/* The table of the keys that a project's file may have, in the order of the manual, as pn_roadmap_fields() has that of
 * a roadmap. The records: "file", "project", "milestone", "round", "gate", "log". */
const struct pn_field_info *pn_project_fields(size_t *ret_count);

#endif

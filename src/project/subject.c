/*
 * Subjects and states: what a project can say something about, and what.
 */
#include "phasenav/project/project.h"

#include "phasenav/base/catalog.h"
#include "phasenav/base/text.h"

#include <string.h>

#define OF_MILESTONE (1u << PN_SUBJECT_MILESTONE)
#define OF_ROUND (1u << PN_SUBJECT_ROUND)
#define OF_GATE (1u << PN_SUBJECT_GATE)

static const struct pn_state_info states[PN_STATE_COUNT] = {
    [PN_STATE_OPEN] = {"open", PN_NC_("state", "open"), OF_MILESTONE | OF_ROUND | OF_GATE},
    [PN_STATE_STARTED] = {"started", PN_NC_("state", "started"), OF_MILESTONE},
    [PN_STATE_REACHED] = {"reached", PN_NC_("state", "reached"), OF_MILESTONE},
    [PN_STATE_ATTENTION] = {"attention", PN_NC_("state", "needs attention"), OF_ROUND},
    [PN_STATE_MET] = {"met", PN_NC_("state", "met"), OF_ROUND},
    [PN_STATE_NOT_APPLICABLE] = {"not-applicable", PN_NC_("state", "not applicable"), OF_MILESTONE | OF_ROUND},
    [PN_STATE_GO_ON] = {"go-on", PN_NC_("state", "go on"), OF_GATE},
    [PN_STATE_ANOTHER_WAY] = {"another-way", PN_NC_("state", "another way"), OF_GATE},
    [PN_STATE_STOP] = {"stop", PN_NC_("state", "stop"), OF_GATE},
};

static const char gate_prefix[] = "gate:";
static const char phase_word[] = "project:phase";

const struct pn_state_info *pn_state_info(enum pn_state state)
{
    return &states[state];
}

const char *pn_state_title(const struct pn_catalog *catalog, enum pn_state state)
{
    return pn_trc(catalog, "state", states[state].title);
}

bool pn_state_from_word(enum pn_subject_kind kind, const char *word, enum pn_state *ret_state)
{
    for (int i = 0; i < PN_STATE_COUNT; i++) {
        if ((states[i].kinds & 1u << kind) != 0 && strcmp(states[i].word, word) == 0) {
            *ret_state = (enum pn_state)i;
            return true;
        }
    }
    return false;
}

size_t pn_states_of(enum pn_subject_kind kind, enum pn_state *ret_states)
{
    size_t count = 0;
    for (int i = 0; i < PN_STATE_COUNT; i++) {
        if ((states[i].kinds & 1u << kind) != 0) {
            ret_states[count++] = (enum pn_state)i;
        }
    }
    return count;
}

struct pn_subject pn_subject_milestone(const struct pn_roadmap *roadmap, pn_item_id milestone)
{
    return (struct pn_subject){.kind = PN_SUBJECT_MILESTONE,
                               .number = pn_roadmap_milestone(roadmap, milestone)->item.number,
                               .phase = PN_NO_PHASE};
}

struct pn_subject pn_subject_round(const struct pn_roadmap *roadmap, pn_item_id criterion, uint32_t phase)
{
    return (struct pn_subject){
        .kind = PN_SUBJECT_ROUND, .number = pn_roadmap_criterion(roadmap, criterion)->item.number, .phase = phase};
}

struct pn_subject pn_subject_gate(uint32_t phase)
{
    return (struct pn_subject){.kind = PN_SUBJECT_GATE, .number = 0, .phase = phase};
}

struct pn_subject pn_subject_phase(void)
{
    return (struct pn_subject){.kind = PN_SUBJECT_PHASE, .number = 0, .phase = PN_NO_PHASE};
}

bool pn_subjects_equal(struct pn_subject a, struct pn_subject b)
{
    return a.kind == b.kind && a.number == b.number && a.phase == b.phase;
}

const char *pn_subject_write(struct pn_arena *arena, const struct pn_roadmap *roadmap, struct pn_subject subject)
{
    switch (subject.kind) {
    case PN_SUBJECT_MILESTONE:
        return pn_arena_strdup(arena, roadmap->milestones[subject.number].item.id);
    case PN_SUBJECT_ROUND:
        return pn_arena_printf(arena, "%s@%s", roadmap->criteria[subject.number].item.id,
                               roadmap->phases[subject.phase].item.id);
    case PN_SUBJECT_GATE:
        return pn_arena_printf(arena, "%s%s", gate_prefix, roadmap->phases[subject.phase].item.id);
    case PN_SUBJECT_PHASE:
        break;
    }
    return phase_word;
}

/* Quietly, where there is no list. */
#define REPORT(diags, ...)                                                                                             \
    ((void)((diags) != NULL && pn_diag_error((diags), NULL, (struct pn_place){0, 0}, __VA_ARGS__)), false)

static bool find_phase(const struct pn_roadmap *roadmap, const char *id, uint32_t *ret_phase, struct pn_diags *diags)
{
    pn_item_id handle = pn_roadmap_find(roadmap, id);
    if (handle == PN_NO_ITEM || pn_roadmap_item(roadmap, handle)->kind != PN_ITEM_PHASE) {
        return REPORT(diags, PN_N_("there is no phase '%s'; 'phasenav --list phases' shows their ids"), id);
    }
    *ret_phase = pn_roadmap_item(roadmap, handle)->number;
    return true;
}

static bool read_round(const struct pn_roadmap *roadmap, const char *id, const char *phase,
                       struct pn_subject *ret_subject, struct pn_diags *diags)
{
    uint32_t number;
    pn_item_id handle = pn_roadmap_find(roadmap, id);
    if (handle == PN_NO_ITEM || pn_roadmap_item(roadmap, handle)->kind != PN_ITEM_CRITERION) {
        return REPORT(diags, PN_N_("there is no criterion '%s'; 'phasenav --list criteria' shows their ids"), id);
    }
    if (!find_phase(roadmap, phase, &number, diags)) {
        return false;
    }
    if (!pn_criterion_has_round(pn_roadmap_criterion(roadmap, handle), number)) {
        return REPORT(diags, PN_N_("the criterion '%s' has no round in the phase '%s'"), id, phase);
    }
    *ret_subject = pn_subject_round(roadmap, handle, number);
    return true;
}

/* The milestone or criterion that was likely meant, or NULL. */
static const char *nearest_item(struct pn_arena *arena, const struct pn_roadmap *roadmap, const char *word)
{
    const char **ids = PN_NEW_ARRAY(arena, const char *, roadmap->item_count);
    size_t count = 0;
    for (uint32_t i = 0; i < roadmap->milestone_count; i++) {
        ids[count++] = roadmap->milestones[i].item.id;
    }
    size_t found = pn_text_nearest(word, ids, count);
    return found != SIZE_MAX ? ids[found] : NULL;
}

static bool report_no_milestone(const struct pn_roadmap *roadmap, const char *text, struct pn_diags *diags)
{
    if (diags == NULL) {
        return false;
    }
    pn_item_id handle = pn_roadmap_find(roadmap, text);
    if (handle != PN_NO_ITEM && pn_roadmap_item(roadmap, handle)->kind == PN_ITEM_CRITERION) {
        return REPORT(diags, PN_N_("'%s' is a criterion, which has a state in each phase; write '%s@PHASE'"), text,
                      text);
    }
    struct pn_arena arena;
    pn_arena_init(&arena);
    const char *near = nearest_item(&arena, roadmap, text);
    if (near != NULL) {
        (void)REPORT(diags, PN_N_("there is no milestone '%s'; did you mean '%s'?"), text, near);
    } else {
        (void)REPORT(diags, PN_N_("there is no milestone '%s'; 'phasenav --list milestones' shows their ids"), text);
    }
    pn_arena_finish(&arena);
    return false;
}

const char *pn_subject_phase_word(const char *text)
{
    if (strncmp(text, gate_prefix, sizeof gate_prefix - 1) == 0) {
        return text + sizeof gate_prefix - 1;
    }
    const char *at = strchr(text, '@');
    return at != NULL ? at + 1 : NULL;
}

bool pn_subject_read(const struct pn_roadmap *roadmap, const char *text, struct pn_subject *ret_subject,
                     struct pn_diags *diags)
{
    if (strcmp(text, phase_word) == 0) {
        *ret_subject = pn_subject_phase();
        return true;
    }
    if (strncmp(text, gate_prefix, sizeof gate_prefix - 1) == 0) {
        uint32_t phase;
        if (!find_phase(roadmap, text + sizeof gate_prefix - 1, &phase, diags)) {
            return false;
        }
        *ret_subject = pn_subject_gate(phase);
        return true;
    }
    const char *at = strchr(text, '@');
    if (at != NULL) {
        struct pn_arena arena;
        pn_arena_init(&arena);
        bool found =
            read_round(roadmap, pn_arena_strndup(&arena, text, (size_t)(at - text)), at + 1, ret_subject, diags);
        pn_arena_finish(&arena);
        return found;
    }
    pn_item_id handle = pn_roadmap_find(roadmap, text);
    if (handle == PN_NO_ITEM || pn_roadmap_item(roadmap, handle)->kind != PN_ITEM_MILESTONE) {
        return report_no_milestone(roadmap, text, diags);
    }
    *ret_subject = pn_subject_milestone(roadmap, handle);
    return true;
}

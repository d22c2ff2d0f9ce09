// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Messages that are the same thought for different kinds of things: each a whole sentence, since no other language puts
 * the parts together as English does. PN_N_ shows xgettext those that are not alone in their argument.
 */
#include "wording.h"

#include <assert.h>
#include <string.h>

static_assert(PN_RECORD_COUNT == 13, "BY_RECORD has a message for each kind of record");

/* The message of a kind; literals all of them, so that the compiler still checks their arguments. */
#define BY_RECORD(record, file, roadmap, source, workstream, stakeholder, phase, milestone, criterion, round, model,   \
                  term, link, note)                                                                                    \
    ((record) == PN_RECORD_FILE          ? (file)                                                                      \
     : (record) == PN_RECORD_ROADMAP     ? (roadmap)                                                                   \
     : (record) == PN_RECORD_SOURCE      ? (source)                                                                    \
     : (record) == PN_RECORD_WORKSTREAM  ? (workstream)                                                                \
     : (record) == PN_RECORD_STAKEHOLDER ? (stakeholder)                                                               \
     : (record) == PN_RECORD_PHASE       ? (phase)                                                                     \
     : (record) == PN_RECORD_MILESTONE   ? (milestone)                                                                 \
     : (record) == PN_RECORD_CRITERION   ? (criterion)                                                                 \
     : (record) == PN_RECORD_ROUND       ? (round)                                                                     \
     : (record) == PN_RECORD_MODEL       ? (model)                                                                     \
     : (record) == PN_RECORD_TERM        ? (term)                                                                      \
     : (record) == PN_RECORD_LINK        ? (link)                                                                      \
                                         : (note))

void pn_report_comma(struct pn_loader *loader, const struct pn_node *key)
{
    pn_diag_error(loader->diags, loader->source, key->place,
                  "'%s' is no key; if it is the rest of a text with a comma in it, put that text in quotes",
                  pn_loader_quote(loader, key->text));
}

const char *pn_report_unknown_key(struct pn_loader *loader, enum pn_record record, const struct pn_node *key)
{
    const char *quoted = pn_loader_quote(loader, key->text);
    if (strcmp(key->text, "<<") == 0) {
        pn_diag_error(loader->diags, loader->source, key->place, "the merge key '<<' is not read; write the keys out");
        return NULL;
    }
    size_t count;
    const struct pn_field *fields = pn_fields_of(record, &count);
    const char *names[PN_MOST_FIELDS];
    for (size_t i = 0; i < count; i++) {
        names[i] = fields[i].name;
    }
    const char *near = pn_loader_nearest(loader, key->text, names, count);
    if (near == NULL && pn_node_is_null(key->value)) {
        pn_report_comma(loader, key);
    } else if (near == NULL) {
        pn_diag_error(
            loader->diags, loader->source, key->place,
            BY_RECORD(
                record, PN_N_("unknown key '%s' at the top of the file; take it out"),
                PN_N_("unknown key '%s' in 'roadmap'; take it out"), PN_N_("unknown key '%s' in a source; take it out"),
                PN_N_("unknown key '%s' in a workstream; take it out"),
                PN_N_("unknown key '%s' in a stakeholder; take it out"),
                PN_N_("unknown key '%s' in a phase; take it out"),
                PN_N_("unknown key '%s' in a milestone; take it out"),
                PN_N_("unknown key '%s' in a criterion; take it out"),
                PN_N_("unknown key '%s' in a round; take it out"), PN_N_("unknown key '%s' in a model; take it out"),
                PN_N_("unknown key '%s' in a term; take it out"), PN_N_("unknown key '%s' in a link; take it out"),
                PN_N_("unknown key '%s' in a note; take it out")),
            quoted);
    } else {
        pn_diag_error(loader->diags, loader->source, key->place,
                      BY_RECORD(record, PN_N_("unknown key '%s' at the top of the file; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in 'roadmap'; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a source; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a workstream; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a stakeholder; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a phase; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a milestone; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a criterion; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a round; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a model; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a term; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a link; did you mean '%s'?"),
                                PN_N_("unknown key '%s' in a note; did you mean '%s'?")),
                      quoted, near);
    }
    return near;
}

void pn_report_missing_key(struct pn_loader *loader, enum pn_record record, struct pn_place place, const char *name)
{
    pn_diag_error(
        loader->diags, loader->source, place,
        BY_RECORD(record, PN_N_("the file lacks the key '%s'; add it"), PN_N_("'roadmap' lacks the key '%s'; add it"),
                  PN_N_("this source lacks the key '%s'; add it"), PN_N_("this workstream lacks the key '%s'; add it"),
                  PN_N_("this stakeholder lacks the key '%s'; add it"), PN_N_("this phase lacks the key '%s'; add it"),
                  PN_N_("this milestone lacks the key '%s'; add it"),
                  PN_N_("this criterion lacks the key '%s'; add it"), PN_N_("this round lacks the key '%s'; add it"),
                  PN_N_("this model lacks the key '%s'; add it"), PN_N_("this term lacks the key '%s'; add it"),
                  PN_N_("this link lacks the key '%s'; add it"), PN_N_("this note lacks the key '%s'; add it")),
        name);
}

void pn_report_type(struct pn_loader *loader, enum pn_wanted wanted, const char *field, const struct pn_node *node)
{
    bool is_list = node->kind == PN_NODE_SEQUENCE;
    bool is_text = node->kind == PN_NODE_SCALAR;
    struct pn_diags *diags = loader->diags;
    const struct pn_source *source = loader->source;
    switch (wanted) {
    case PN_WANTED_MAPPING:
        pn_diag_error(diags, source, node->place,
                      is_list ? PN_N_("'%s' takes keys, as in 'id: ...', but this is a list")
                              : PN_N_("'%s' takes keys, as in 'id: ...', but this is a text"),
                      field);
        break;
    case PN_WANTED_ENTRY:
        pn_diag_error(diags, source, node->place,
                      is_list ? PN_N_("an entry of '%s' has keys, as in 'id: ...', but this is a list")
                              : PN_N_("an entry of '%s' has keys, as in 'id: ...', but this is a text"),
                      field);
        break;
    case PN_WANTED_LIST:
        pn_diag_error(diags, source, node->place,
                      is_text ? PN_N_("'%s' takes a list, but this is a text; begin each entry with '- '")
                              : PN_N_("'%s' takes a list, but this is a mapping; begin each entry with '- '"),
                      field);
        break;
    case PN_WANTED_WORDS:
        if (is_text) {
            pn_diag_error(diags, source, node->place,
                          "'%s' takes a list, but this is a text; put it in brackets, as in [%s]", field,
                          pn_loader_quote(loader, node->text));
        } else {
            pn_diag_error(diags, source, node->place,
                          "'%s' takes a list, but this is a mapping; put words in brackets, as in [a, b]", field);
        }
        break;
    case PN_WANTED_TEXT:
        pn_diag_error(diags, source, node->place,
                      "'%s' takes a text, or one for each language, but this is a list; put it in quotes", field);
        break;
    case PN_WANTED_STRING:
        pn_diag_error(diags, source, node->place,
                      is_list ? PN_N_("the language '%s' takes a text, but this is a list; put it in quotes")
                              : PN_N_("the language '%s' takes a text, but this is a mapping; put it in quotes"),
                      field);
        break;
    case PN_WANTED_WORD:
        pn_diag_error(diags, source, node->place,
                      is_list ? PN_N_("'%s' takes a single word here, but this is a list; take the brackets out")
                              : PN_N_("'%s' takes a single word here, but this is a mapping; write the word alone"),
                      field);
        break;
    }
}

/* The draft with this id among all kinds, or NULL. */
static const struct pn_draft *find_anywhere(const struct pn_loader *loader, const char *id)
{
    uint64_t number;
    if (pn_names_get(&loader->item_ids, id, &number)) {
        return pn_loader_draft(loader, (pn_item_id)number);
    }
    if (pn_names_get(&loader->workstream_ids, id, &number)) {
        return &loader->drafts[PN_RECORD_WORKSTREAM].at[number];
    }
    if (pn_names_get(&loader->stakeholder_ids, id, &number)) {
        return &loader->drafts[PN_RECORD_STAKEHOLDER].at[number];
    }
    return pn_names_get(&loader->source_ids, id, &number) ? &loader->drafts[PN_RECORD_SOURCE].at[number] : NULL;
}

static_assert(PN_TARGET_COUNT == 6, "BY_TARGET has a message for each kind of target");

/* The message for a kind of target; literals all of them. */
#define BY_TARGET(target, workstream, stakeholder, source, phase, milestone, item)                                     \
    ((target) == PN_TARGET_WORKSTREAM    ? (workstream)                                                                \
     : (target) == PN_TARGET_STAKEHOLDER ? (stakeholder)                                                               \
     : (target) == PN_TARGET_SOURCE      ? (source)                                                                    \
     : (target) == PN_TARGET_PHASE       ? (phase)                                                                     \
     : (target) == PN_TARGET_MILESTONE   ? (milestone)                                                                 \
                                         : (item))

static void report_other_kind(struct pn_loader *loader, enum pn_target target, const char *field,
                              const struct pn_node *node, const struct pn_draft *other)
{
    pn_diag_error(
        loader->diags, loader->source, node->place,
        BY_TARGET(
            target, PN_N_("'%s' is no workstream, but '%s' takes workstreams only; name one, or take it out"),
            PN_N_("'%s' is no stakeholder, but '%s' takes stakeholders only; name one, or take it out"),
            PN_N_("'%s' is no source, but '%s' takes sources only; name one, or take it out"),
            PN_N_("'%s' is no phase, but '%s' takes phases only; name one, or take it out"),
            PN_N_("'%s' is no milestone, but '%s' takes milestones only; name one, or take it out"),
            PN_N_(
                "'%s' is no milestone, criterion, model or term, but '%s' takes only those; name one, or take it out")),
        pn_loader_quote(loader, node->text), field);
    pn_diag_note(loader->diags, loader->source, other->place,
                 // NOLINTNEXTLINE(bugprone-branch-clone): links and notes have no id, so neither is ever the other one
                 BY_RECORD(other->record, "%s", "%s", PN_N_("'%s' is a source, defined here"),
                           PN_N_("'%s' is a workstream, defined here"), PN_N_("'%s' is a stakeholder, defined here"),
                           PN_N_("'%s' is a phase, defined here"), PN_N_("'%s' is a milestone, defined here"),
                           PN_N_("'%s' is a criterion, defined here"), "%s", PN_N_("'%s' is a model, defined here"),
                           PN_N_("'%s' is a term, defined here"), "%s", "%s"),
                 pn_loader_quote(loader, node->text));
}

void pn_report_no_target(struct pn_loader *loader, enum pn_target target, const char *field, const struct pn_node *node)
{
    const struct pn_draft *other = find_anywhere(loader, node->text);
    if (other != NULL) {
        report_other_kind(loader, target, field, node, other);
        return;
    }
    if (loader->uncertain[target]) {
        return; /* it may be in what could not be read */
    }
    const char *quoted = pn_loader_quote(loader, node->text);
    const char *near =
        pn_loader_nearest(loader, node->text, loader->candidates[target], loader->candidate_counts[target]);
    if (near != NULL) {
        pn_diag_error(loader->diags, loader->source, node->place,
                      BY_TARGET(target, PN_N_("there is no workstream '%s'; did you mean '%s'?"),
                                PN_N_("there is no stakeholder '%s'; did you mean '%s'?"),
                                PN_N_("there is no source '%s'; did you mean '%s'?"),
                                PN_N_("there is no phase '%s'; did you mean '%s'?"),
                                PN_N_("there is no milestone '%s'; did you mean '%s'?"),
                                PN_N_("there is no milestone, criterion, model or term '%s'; did you mean '%s'?")),
                      quoted, pn_loader_quote(loader, near));
    } else {
        pn_diag_error(loader->diags, loader->source, node->place,
                      BY_TARGET(target, PN_N_("there is no workstream '%s'; define it, or take it out"),
                                PN_N_("there is no stakeholder '%s'; define it, or take it out"),
                                PN_N_("there is no source '%s'; define it, or take it out"),
                                PN_N_("there is no phase '%s'; define it, or take it out"),
                                PN_N_("there is no milestone '%s'; define it, or take it out"),
                                PN_N_("there is no milestone, criterion, model or term '%s'; define it, or take it "
                                      "out")),
                      quoted);
    }
}

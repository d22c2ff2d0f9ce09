// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Stage 1: every mapping is held to the table of fields: its keys, what is missing, how values are written.
 */
#include "read.h"

#include "values.h"
#include "wording.h"

#include "phasenav/base/nearest.h"

#include <string.h>

/* Within which draft a mapping stands. */
struct parent {
    enum pn_record record;
    uint32_t number; /* among the drafts of its kind */
};

static void read_record(struct pn_loader *loader, enum pn_record record, const struct pn_node *node,
                        struct parent parent);

static struct pn_draft *add_draft(struct pn_loader *loader, enum pn_record record, const struct pn_node *node,
                                  struct parent parent)
{
    struct pn_drafts *drafts = &loader->drafts[record];
    PN_GROW(&loader->scratch, drafts->at, drafts->count, drafts->capacity);
    struct pn_draft *draft = &drafts->at[drafts->count++];
    size_t fields;
    pn_fields_of(record, &fields);
    *draft = (struct pn_draft){
        .nodes = PN_NEW_ARRAY(&loader->scratch, const struct pn_node *, fields),
        .place = node->place,
        .parent = parent.number,
        .parent_record = parent.record,
        .record = record,
    };
    return draft;
}

/* Whether drafts are still kept: with so many problems there will be no roadmap, and a crafted file could have millions
 * of empty records. Their problems are still counted. */
static bool is_draft_kept(const struct pn_loader *loader)
{
    return !pn_diags_are_full(loader->diags);
}

static bool is_blank(const char *text)
{
    while (*text == ' ' || *text == '\n') {
        text++;
    }
    return *text == '\0';
}

static void report_empty(struct pn_loader *loader, const struct pn_node *node, const char *name, bool required)
{
    if (required) {
        pn_diag_error(loader->diags, loader->source, node->place, "'%s' is empty; fill it in", name);
    } else {
        pn_diag_error(loader->diags, loader->source, node->place, "'%s' is empty; fill it in, or leave it out", name);
    }
}

static void report_empty_entry(struct pn_loader *loader, const struct pn_node *node, const char *name)
{
    pn_diag_error(loader->diags, loader->source, node->place, "an entry of '%s' is empty; fill it in, or take it out",
                  name);
}

/* Reports a language that a text has already: keys that differ may be one language, as pt-BR and pt-br are. */
static void check_language_is_new(struct pn_loader *loader, const struct pn_node *key, uint32_t *seen)
{
    uint32_t number = pn_value_language(loader, key->text);
    if (number == loader->language_count) {
        return; /* there are too many languages, which has been reported */
    }
    uint32_t bit = UINT32_C(1) << number;
    if ((*seen & bit) != 0) {
        pn_diag_error(loader->diags, loader->source, key->place, "the language '%s' is given twice; take one out",
                      pn_loader_quote(loader, key->text));
    }
    *seen |= bit;
}

/* Reads a mapping from languages to strings. */
static void read_languages(struct pn_loader *loader, const struct pn_node *node, const char *name)
{
    if (node->count == 0) {
        pn_diag_error(loader->diags, loader->source, node->place,
                      "'%s' has no language; write a text, or one for each language as in {de: ..., en: ...}", name);
    }
    uint32_t seen = 0; /* languages, a bit each */
    for (const struct pn_node *key = node->first; key != NULL; key = key->next) {
        const struct pn_node *value = key->value;
        if (key->faulty) {
            continue;
        }
        if (!pn_value_is_language(key->text) && pn_node_is_null(value)) {
            pn_report_comma(loader, key);
            continue;
        }
        if (!pn_value_check_language(loader, key)) {
            continue;
        }
        pn_value_add_language(loader, key->text, key->place);
        check_language_is_new(loader, key, &seen);
        if (value->faulty) {
            continue;
        }
        if (value->kind != PN_NODE_SCALAR) {
            pn_report_type(loader, PN_WANTED_STRING, key->text, value);
        } else if (pn_node_is_null(value) || is_blank(value->text)) {
            report_empty(loader, value, key->text, node->count == 1);
        }
    }
}

/* Bytes of a text in the language in which it has the most. */
static size_t length_of(const struct pn_node *node)
{
    if (node->kind != PN_NODE_MAPPING) {
        return node->kind == PN_NODE_SCALAR ? strlen(node->text) : 0;
    }
    size_t longest = 0;
    for (const struct pn_node *key = node->first; key != NULL; key = key->next) {
        size_t length = key->value->kind == PN_NODE_SCALAR ? strlen(key->value->text) : 0;
        longest = length > longest ? length : longest;
    }
    return longest;
}

/* Checks a text that is there: a string, or one for each language. */
static void read_text(struct pn_loader *loader, const struct pn_node *node, const char *name)
{
    loader->text_count++;
    loader->text_bytes += length_of(node);
    if (node->kind == PN_NODE_MAPPING) {
        read_languages(loader, node, name);
    } else if (node->kind == PN_NODE_SEQUENCE) {
        pn_report_type(loader, PN_WANTED_TEXT, name, node);
    }
}

static bool is_empty(const struct pn_node *node)
{
    return node->kind == PN_NODE_SCALAR && !node->faulty && (pn_node_is_null(node) || is_blank(node->text));
}

/* Reads an entry of a list of records. */
static void read_entry(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *entry,
                       struct parent parent)
{
    enum pn_record record = (enum pn_record)field->detail;
    if (entry->kind == PN_NODE_MAPPING) {
        read_record(loader, record, entry, parent);
        return;
    }
    pn_report_type(loader, PN_WANTED_ENTRY, field->name, entry);
    if (entry->kind == PN_NODE_SCALAR && is_draft_kept(loader)) {
        add_draft(loader, record, entry, parent)->id = entry->text;
    }
}

/* Whether the texts of a list are read one after the other on a screen, so that together they have the limit of one.
 * Items have screens of their own; the entries of a question are held to what all rounds have. */
static bool is_read_as_one(const struct pn_field *field)
{
    bool is_of_items = false;
    for (size_t i = 0; i < PN_ITEM_RECORDS; i++) {
        is_of_items |= field->detail == (int)pn_item_records[i];
    }
    return field->type == PN_FIELD_TEXTS || (field->type == PN_FIELD_RECORDS && !is_of_items);
}

static void report_long_list(struct pn_loader *loader, const struct pn_node *list, const char *name)
{
    enum { KIBIBYTE = 1 << 10 };
    pn_diag_error(loader->diags, loader->source, list->place,
                  "the texts of '%s' are longer than %zu KiB together, the limit; shorten them", name,
                  loader->limits->text_bytes / KIBIBYTE);
}

/* Reads the entries of a list. */
static void read_entries(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *list,
                         struct parent parent)
{
    uint64_t before = loader->text_bytes;
    for (const struct pn_node *entry = list->first; entry != NULL; entry = entry->next) {
        if (entry->faulty) {
            continue;
        }
        if (is_empty(entry)) {
            report_empty_entry(loader, entry, field->name);
        } else if (field->type == PN_FIELD_TEXTS || field->type == PN_FIELD_QUESTIONS) {
            read_text(loader, entry, field->name);
        } else if (field->type == PN_FIELD_RECORDS) {
            read_entry(loader, field, entry, parent);
        } else if (entry->kind != PN_NODE_SCALAR) {
            pn_report_type(loader, PN_WANTED_WORD, field->name, entry);
        }
    }
    if (is_read_as_one(field) && loader->text_bytes - before > loader->limits->text_bytes) {
        report_long_list(loader, list, field->name);
    }
}

static void mark_unreadable(struct pn_loader *loader, const struct pn_field *field)
{
    if (field->type == PN_FIELD_RECORD || field->type == PN_FIELD_RECORDS) {
        loader->unreadable[field->detail] = true;
    }
}

/* Reads a value that should be a list. */
static void read_list(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *node,
                      struct parent parent)
{
    if (node->kind == PN_NODE_SEQUENCE) {
        read_entries(loader, field, node, parent);
        return;
    }
    bool words = field->type == PN_FIELD_WORDS || field->type == PN_FIELD_REFERENCES;
    pn_report_type(loader, words ? PN_WANTED_WORDS : PN_WANTED_LIST, field->name, node);
    if (field->type == PN_FIELD_RECORDS && node->kind == PN_NODE_MAPPING && pn_node_get(node, "id") != NULL) {
        read_record(loader, (enum pn_record)field->detail, node, parent); /* only the hyphen is missing */
    } else {
        mark_unreadable(loader, field);
    }
}

/* A text, or a list of at least one. */
static void read_questions(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *node,
                           struct parent parent)
{
    if (node->kind != PN_NODE_SEQUENCE) {
        read_text(loader, node, field->name);
        return;
    }
    loader->text_count++; /* beside one for each entry: the text that they make together */
    if (node->count == 0) {
        report_empty(loader, node, field->name, field->required);
    }
    read_entries(loader, field, node, parent);
}

static void read_value(struct pn_loader *loader, const struct pn_field *field, const struct pn_node *node,
                       struct parent parent)
{
    if (node->faulty) {
        mark_unreadable(loader, field);
        return;
    }
    if (is_empty(node)) {
        report_empty(loader, node, field->name, field->required);
        mark_unreadable(loader, field);
        return;
    }
    switch (field->type) {
    case PN_FIELD_TEXT:
        read_text(loader, node, field->name);
        break;
    case PN_FIELD_QUESTIONS:
        read_questions(loader, field, node, parent);
        break;
    case PN_FIELD_RECORD:
        if (node->kind == PN_NODE_MAPPING) {
            read_record(loader, (enum pn_record)field->detail, node, parent);
        } else {
            pn_report_type(loader, PN_WANTED_MAPPING, field->name, node);
            mark_unreadable(loader, field);
        }
        break;
    case PN_FIELD_TEXTS:
    case PN_FIELD_RECORDS:
    case PN_FIELD_WORDS:
    case PN_FIELD_REFERENCES:
        read_list(loader, field, node, parent);
        break;
    default:
        if (node->kind == PN_NODE_SCALAR) {
            pn_value_check_word(loader, field, node);
        } else {
            pn_report_type(loader, PN_WANTED_WORD, field->name, node);
        }
        break;
    }
}

/* Whether other messages depend on what such a field says. */
static bool is_depended_on(enum pn_field_type type)
{
    return type == PN_FIELD_ID || type == PN_FIELD_RECORD || type == PN_FIELD_RECORDS || type == PN_FIELD_REFERENCES;
}

/* Sorts a record's values by field, and reports the keys that it does not know. Returns which of its fields those were
 * likely meant for, a bit each: such a field is not missing as well. If others depend on the field, the value of the
 * wrong key stands for it, so that they are not wrong as well. */
static uint32_t take_values(struct pn_loader *loader, enum pn_record record, const struct pn_node *mapping,
                            const struct pn_node *values[PN_MOST_FIELDS])
{
    uint32_t meant = 0;
    size_t count;
    const struct pn_field *fields = pn_fields_of(record, &count);
    uint32_t given = 0;
    size_t expected = 0;
    for (const struct pn_node *key = mapping->first; key != NULL; key = key->next) {
        size_t field = pn_fields_find(fields, count, expected, key->text);
        if (field < count) {
            values[field] = key->value;
            given |= UINT32_C(1) << field;
            expected = field + 1 < count ? field + 1 : 0;
            continue;
        }
        const char *near = key->faulty ? NULL : pn_report_unknown_key(loader, record, key);
        field = near != NULL ? pn_fields_find(fields, count, 0, near) : count;
        if (field == count) {
            continue;
        }
        uint32_t bit = UINT32_C(1) << field;
        if (is_depended_on(fields[field].type) && ((given | meant) & bit) == 0) {
            values[field] = key->value; /* until the right key comes */
        }
        meant |= bit;
    }
    return meant;
}

/* The id of a record, by which others may refer to it. */
static void take_id(struct pn_loader *loader, struct pn_draft *draft, const struct pn_node *id)
{
    if (id->kind == PN_NODE_SCALAR && !is_empty(id)) {
        draft->id = id->faulty ? pn_value_clean_id(loader, id->text) : id->text; /* also one that is no id */
        draft->place = id->place;
    }
}

static void read_record(struct pn_loader *loader, enum pn_record record, const struct pn_node *node,
                        struct parent parent)
{
    uint32_t number = loader->drafts[record].count;
    const struct pn_node *unkept[PN_MOST_FIELDS] = {NULL};
    bool is_kept = is_draft_kept(loader);
    const struct pn_node **values = is_kept ? add_draft(loader, record, node, parent)->nodes : unkept;
    uint32_t meant = take_values(loader, record, node, values);
    size_t count;
    const struct pn_field *fields = pn_fields_of(record, &count);
    for (size_t i = 0; i < count; i++) {
        if (values[i] != NULL) {
            read_value(loader, &fields[i], values[i], (struct parent){record, number});
        } else if (fields[i].required && (meant & UINT32_C(1) << i) == 0) {
            pn_report_missing_key(loader, record, node->place, fields[i].name);
            mark_unreadable(loader, &fields[i]);
        }
    }
    if (is_kept && fields[0].type == PN_FIELD_ID && values[0] != NULL) {
        /* The draft by its number: the drafts move when there are more of them. */
        take_id(loader, &loader->drafts[record].at[number], values[0]);
    }
}

static bool is_number(const struct pn_node *node)
{
    return node != NULL && node->kind == PN_NODE_SCALAR && *node->text != '\0' &&
           node->text[strspn(node->text, "0123456789")] == '\0';
}

/* Whether a file has a key that says that a roadmap is meant, or nearly one. */
static bool is_meant_as_roadmap(const struct pn_node *root)
{
    static const char *const names[] = {"roadmap", "phases"};
    for (const struct pn_node *key = root->first; key != NULL; key = key->next) {
        if (pn_text_nearest(key->text, names, sizeof names / sizeof *names) != SIZE_MAX) {
            return true;
        }
    }
    return root->count == 0; /* nothing yet */
}

/* A file of something else is told to be that, in one line: who took its keys out one by one would destroy it. */
static bool check_kind(struct pn_loader *loader, const struct pn_node *root)
{
    if (is_meant_as_roadmap(root)) {
        return true;
    }
    if (pn_node_get(root, "project") != NULL) {
        return pn_diag_error(loader->diags, loader->source, root->place,
                             "this is the file of a project, and no roadmap; name it with --project");
    }
    if (is_number(pn_node_get(root, "format"))) {
        return true;
    }
    return pn_diag_error(
        loader->diags, loader->source, root->place,
        "this is no roadmap: it has neither 'roadmap' nor 'phases'; phasenav-roadmap(5) says how one is "
        "written, and has an example");
}

/* A file of a later format is not held to this one. */
static bool check_format(struct pn_loader *loader, const struct pn_node *root)
{
    const struct pn_node *format = pn_node_get(root, "format");
    if (format == NULL || format->kind != PN_NODE_SCALAR || format->faulty) {
        return true;
    }
    size_t digits = strspn(format->text, "0123456789");
    if (format->text[digits] != '\0' || format->text[0] == '0' || digits == 0 || strcmp(format->text, "1") == 0) {
        return true;
    }
    return pn_diag_error(loader->diags, loader->source, format->place,
                         "format %s is newer than this program, which reads format 1; get a newer phasenav",
                         pn_loader_quote(loader, format->text));
}

/* Sorts the languages by where the file has them first; the roadmap's own one has a place before all others. */
static void order_languages(struct pn_loader *loader)
{
    if (loader->language_count == 0) {
        /* BCP 47's word for a language that is not said. */
        pn_value_add_language(loader, "und", (struct pn_place){0, 0});
    }
    for (uint32_t i = 1; i < loader->language_count; i++) {
        struct pn_language language = loader->languages[i];
        uint32_t at = i;
        while (at != 0 && pn_place_is_before(language.place, loader->languages[at - 1].place)) {
            loader->languages[at] = loader->languages[at - 1];
            at--;
        }
        loader->languages[at] = language;
    }
}

bool pn_loader_read(struct pn_loader *loader, const struct pn_node *root)
{
    if (root->kind == PN_NODE_SEQUENCE) {
        return pn_diag_error(loader->diags, loader->source, root->place,
                             "a roadmap file begins with keys, as in 'format: 1', but this is a list");
    }
    if (root->kind == PN_NODE_SCALAR) {
        return pn_diag_error(loader->diags, loader->source, root->place,
                             "a roadmap file begins with keys, as in 'format: 1', but this is a text");
    }
    if (!check_kind(loader, root) || !check_format(loader, root)) {
        return false;
    }
    read_record(loader, PN_RECORD_FILE, root, (struct parent){PN_RECORD_FILE, 0});
    const struct pn_node *phases = pn_node_get(root, "phases");
    if (phases != NULL && phases->kind == PN_NODE_SEQUENCE && phases->count == 0) {
        pn_diag_error(loader->diags, loader->source, phases->place, "a roadmap needs at least one phase");
    }
    order_languages(loader);
    return !pn_diags_are_full(loader->diags);
}

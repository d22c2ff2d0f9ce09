// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Mappings of a project's file, held to the table of fields.
 */
#include "record.h"

#include "phasenav/base/nearest.h"
#include "phasenav/base/day.h"

#include <string.h>

enum { SUGGESTIONS_MOST = 100 }; /* "did you mean" is looked for in the first so many unknown keys of a file */

bool pn_record_is_nothing(const struct pn_node *node)
{
    return node == NULL || pn_node_is_null(node) ||
           (node->kind == PN_NODE_SCALAR && node->text[strspn(node->text, " \n")] == '\0');
}

/* Whether the format that the file has knows a field. */
static bool is_of_format(const struct pn_reader *reader, const struct pn_project_field *field)
{
    return (field->formats & 1u << reader->format) != 0;
}

static bool is_known_key(const struct pn_reader *reader, enum pn_project_record record, const struct pn_node *key)
{
    size_t count;
    const struct pn_project_field *fields = pn_project_fields_of(record, &count);
    size_t rank = pn_project_field_rank(record, key->text);
    return rank != SIZE_MAX && is_of_format(reader, &fields[rank]);
}

static void report_unknown_key(struct pn_reader *reader, enum pn_project_record record, const struct pn_node *key)
{
    size_t field_count;
    size_t count = 0;
    const struct pn_project_field *fields = pn_project_fields_of(record, &field_count);
    const char **names = PN_NEW_ARRAY(reader->arena, const char *, field_count);
    for (size_t i = 0; i < field_count; i++) {
        if (is_of_format(reader, &fields[i])) {
            names[count++] = fields[i].name;
        }
    }
    bool suggests = reader->project->unknown_count++ < SUGGESTIONS_MOST;
    size_t near = suggests ? pn_text_nearest(key->text, names, count) : SIZE_MAX;
    if (near != SIZE_MAX) {
        pn_diag_warning(reader->diags, reader->source, key->place,
                        "unknown key '%s'; did you mean '%s'? It is kept as it is",
                        pn_node_quote(reader->arena, key->text), names[near]);
    } else {
        pn_diag_warning(reader->diags, reader->source, key->place, "unknown key '%s'; it is kept as it is",
                        pn_node_quote(reader->arena, key->text));
    }
}

static void report_wrong_type(struct pn_reader *reader, const struct pn_project_field *field,
                              const struct pn_node *node)
{
    bool is_list = node->kind == PN_NODE_SEQUENCE;
    reader->failed = true;
    switch (field->type) {
    case PN_PROJECT_FIELD_MAPPING:
        pn_diag_error(reader->diags, reader->source, node->place,
                      is_list ? PN_N_("'%s' takes keys with values, but this is a list")
                              : PN_N_("'%s' takes keys with values, but this is a text"),
                      field->name);
        break;
    case PN_PROJECT_FIELD_LIST:
        pn_diag_error(reader->diags, reader->source, node->place,
                      node->kind == PN_NODE_SCALAR
                          ? PN_N_("'%s' takes a list, but this is a text; begin each entry with '- '")
                          : PN_N_("'%s' takes a list, but this is a mapping; begin each entry with '- '"),
                      field->name);
        break;
    default:
        pn_diag_error(reader->diags, reader->source, node->place,
                      is_list ? PN_N_("'%s' takes a text, but this is a list; put it in quotes")
                              : PN_N_("'%s' takes a text, but this is a mapping; put it in quotes"),
                      field->name);
        break;
    }
}

static bool has_right_type(enum pn_project_field_type type, const struct pn_node *node)
{
    switch (type) {
    case PN_PROJECT_FIELD_MAPPING:
        return node->kind == PN_NODE_MAPPING;
    case PN_PROJECT_FIELD_LIST:
        return node->kind == PN_NODE_SEQUENCE;
    default:
        return node->kind == PN_NODE_SCALAR;
    }
}

static void check_value(struct pn_reader *reader, const struct pn_project_field *field, const struct pn_node *node)
{
    if (field->type == PN_PROJECT_FIELD_ANY) {
        return;
    }
    if (!has_right_type(field->type, node)) {
        report_wrong_type(reader, field, node);
    } else if (field->type == PN_PROJECT_FIELD_DATE && !pn_day_exists(node->text)) {
        reader->failed = true;
        pn_diag_error(reader->diags, reader->source, node->place, "'%s' is no date; write one as in 2026-11-03",
                      pn_node_quote(reader->arena, node->text));
    } else if (field->type == PN_PROJECT_FIELD_FORMAT && strcmp(node->text, "1") != 0 && strcmp(node->text, "2") != 0) {
        reader->failed = true;
        pn_diag_error(reader->diags, reader->source, node->place, "'%s' is no format; write 2",
                      pn_node_quote(reader->arena, node->text));
    }
}

void pn_record_check(struct pn_reader *reader, enum pn_project_record record, const struct pn_node *node)
{
    for (const struct pn_node *key = node->first; key != NULL; key = key->next) {
        if (!key->faulty && !is_known_key(reader, record, key)) {
            report_unknown_key(reader, record, key);
        }
    }
    size_t count;
    const struct pn_project_field *fields = pn_project_fields_of(record, &count);
    for (size_t i = 0; i < count; i++) {
        const struct pn_node *value = pn_node_get(node, fields[i].name);
        if (!is_of_format(reader, &fields[i])) {
            continue;
        }
        if (!pn_record_is_nothing(value)) {
            if (!value->faulty) {
                check_value(reader, &fields[i], value);
            }
        } else if (fields[i].required) {
            reader->failed = true;
            pn_diag_error(reader->diags, reader->source, value != NULL ? value->place : node->place,
                          record == PN_PROJECT_RECORD_FILE   ? PN_N_("the file lacks the key '%s'; add it")
                          : record == PN_PROJECT_RECORD_NOTE ? PN_N_("a note lacks the key '%s'; add it")
                                                             : PN_N_("'project' lacks the key '%s'; add it"),
                          fields[i].name);
        }
    }
}

bool pn_record_expect_mapping(struct pn_reader *reader, const struct pn_node *key)
{
    if (key->value->kind != PN_NODE_MAPPING) {
        const struct pn_project_field as_field = {.name = key->text, .type = PN_PROJECT_FIELD_MAPPING};
        report_wrong_type(reader, &as_field, key->value);
    }
    return key->value->kind == PN_NODE_MAPPING;
}

const char *pn_record_text(const struct pn_node *node, const char *name)
{
    const struct pn_node *value = pn_node_get(node, name);
    return !pn_record_is_nothing(value) && value->kind == PN_NODE_SCALAR ? value->text : NULL;
}

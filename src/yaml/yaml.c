// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/yaml/yaml.h"

#include "characters.h"
#include "conflict.h"
#include "syntax.h"
#include "tree.h"

#include "phasenav/base/panic.h"

const struct pn_yaml_limits pn_yaml_default_limits = {
    .bytes = (size_t)16 << 20,
    .depth = 64,
    .nodes = 2000000,
    .text_bytes = (size_t)256 << 10,
    .alias_visits = 100000,
};

enum { MEBIBYTE = 1 << 20 };

static void report_bytes(const struct pn_source *source, size_t limit, struct pn_diags *diags)
{
    struct pn_place nowhere = {0, 0};
    if (limit % MEBIBYTE == 0) {
        pn_diag_error(diags, source, nowhere, "the file is larger than %zu MiB, the limit; shorten it",
                      limit / MEBIBYTE);
    } else {
        pn_diag_error(diags, source, nowhere, "the file is larger than %zu bytes, the limit; shorten it", limit);
    }
}

static void read_events(yaml_parser_t *parser, struct pn_yaml_tree *tree)
{
    for (bool more = true; more;) {
        yaml_event_t event;
        if (!yaml_parser_parse(parser, &event)) {
            if (parser->error == YAML_MEMORY_ERROR) {
                pn_panic("out of memory");
            }
            pn_yaml_report_syntax(parser, tree);
            /* An error after the end of the tree (as in a second document) leaves it whole. */
            return;
        }
        more = pn_yaml_tree_take(tree, &event);
        yaml_event_delete(&event);
    }
}

bool pn_yaml_parse(struct pn_arena *nodes, struct pn_arena *texts, const struct pn_source *source,
                   const struct pn_yaml_limits *limits, const struct pn_node **ret_root, struct pn_diags *diags)
{
    size_t errors_before = pn_diags_count_errors(diags);
    if (source->length > limits->bytes) {
        report_bytes(source, limits->bytes, diags);
        return false;
    }
    struct pn_yaml_input input;
    if (!pn_yaml_check_input(nodes, source, &input, diags)) {
        return false;
    }
    if (pn_yaml_report_conflicts(source, &input, diags)) {
        return false;
    }
    struct pn_yaml_tree tree;
    pn_yaml_tree_init(&tree, nodes, texts, source, &input, limits, diags);
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        pn_panic("out of memory");
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const yaml_char_t *)input.text, input.length);
    read_events(&parser, &tree);
    yaml_parser_delete(&parser);

    bool fine = pn_diags_count_errors(diags) == errors_before;
    if (fine && !pn_yaml_tree_is_whole(&tree)) {
        struct pn_place start = {1, 1};
        return pn_diag_error(diags, source, start, "the file is empty");
    }
    if (tree.root != NULL && tree.depth == 0) {
        *ret_root = tree.root;
    }
    return fine;
}

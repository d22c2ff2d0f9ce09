// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The floor that the bench measures against: the least that any program does which reads a roadmap with libyaml. It
 * reads the file and walks the events, and keeps nothing. FLOOR FILE
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static unsigned char *read_file(const char *path, size_t *ret_length)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        return NULL;
    }
    long length = ftell(file);
    rewind(file);
    unsigned char *bytes = length > 0 ? malloc((size_t)length) : NULL;
    if (bytes != NULL) {
        *ret_length = fread(bytes, 1, (size_t)length, file);
    }
    fclose(file);
    return bytes;
}

int main(int argc, char **argv)
{
    size_t length = 0;
    unsigned char *bytes = argc == 2 ? read_file(argv[1], &length) : NULL;
    yaml_parser_t parser;
    if (bytes == NULL || !yaml_parser_initialize(&parser)) {
        fprintf(stderr, "usage: bench_floor FILE\n");
        return 2;
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, bytes, length);
    unsigned long events = 0;
    for (bool more = true; more;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "bench_floor: %s: %s\n", argv[1], parser.problem);
            return 1;
        }
        events++;
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    free(bytes);
    printf("%lu events\n", events);
    return 0;
}

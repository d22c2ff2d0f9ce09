// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * How long the search takes to answer, in processor time: bench_search RUNS {GOAL FILE}...
 *
 * For each roadmap file, three rows: folding its texts, the median of some queries, and the slowest of them beside the
 * goal, in milliseconds. The queries differ in what may make a search slow: many hits, many words, words that nearly
 * occur, slips. All that a query finds is listed, which is more than the screen asks for. Of several runs, the least
 * counts.
 */
#include "phasenav/roadmap/load.h"
#include "phasenav/roadmap/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char *const queries[] = {
    "e",
    "kommune",
    "zzzz",
    "e n",
    "die kom wer",
    "a aa aaa",
    "n e n e n e n e n e n e n e n e n e n e n e",
    "e n i s r a t d h u l c g m o b w f k z",
    "e er ei en es et el em eb ed eg ek ef ew ez ev eu ea ec eh",
    "die kommune prüft gemeinsam mit fachämtern welche lösung trägt und wer sie dauerhaft betreibt für bürgerinnen",
    "datneschutz",
    "verstetigunk",
    "kommunenbeschluss",
    "bericht zzzzzzzz",
};

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double time_of_query(struct pn_search *search, const char *query)
{
    static const struct pn_filter everything = {{0}, {0}};
    struct pn_arena arena;
    pn_arena_init(&arena);
    double start = milliseconds();
    pn_search_find(&arena, search, 0, query, &everything, UINT32_MAX);
    double took = milliseconds() - start;
    pn_arena_finish(&arena);
    return took;
}

static int compare(const void *a, const void *b)
{
    double first = *(const double *)a;
    double second = *(const double *)b;
    return (first > second) - (first < second);
}

static void measure(const struct pn_roadmap *roadmap, double goal, int runs)
{
    unsigned items = roadmap->milestone_count + roadmap->criterion_count;
    double folding = 0;
    double least[sizeof queries / sizeof *queries] = {0};
    size_t slowest = 0;
    for (int run = 0; run < runs; run++) {
        struct pn_search *search = pn_search_new(roadmap);
        double took = time_of_query(search, "");
        folding = run == 0 || took < folding ? took : folding;
        for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
            took = time_of_query(search, queries[i]);
            least[i] = run == 0 || took < least[i] ? took : least[i];
        }
        pn_search_free(search);
    }
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        slowest = least[i] > least[slowest] ? i : slowest;
    }
    double slowest_took = least[slowest];
    const char *slowest_query = queries[slowest];
    qsort(least, sizeof least / sizeof *least, sizeof *least, compare);
    double median = least[sizeof least / sizeof *least / 2];
    printf("search at %6u items, folding the texts             %12.2f ms\n", items, folding);
    printf("search at %6u items, the median of the answers     %12.2f ms     goal 1: %s\n", items, median,
           median <= 1 ? "met" : "MISSED");
    printf("search at %6u items, the slowest answer            %12.2f ms     goal %g: %s ('%.20s')\n", items,
           slowest_took, goal, slowest_took <= goal ? "met" : "MISSED", slowest_query);
}

/* A text that ends with NUL, as the loader wants it. */
static char *read_file(const char *path, size_t *ret_length)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        return NULL;
    }
    long length = ftell(file);
    rewind(file);
    char *text = length > 0 ? calloc((size_t)length + 1, 1) : NULL;
    *ret_length = text != NULL ? fread(text, 1, (size_t)length, file) : 0;
    fclose(file);
    return text;
}

static bool measure_file(const char *path, double goal, int runs)
{
    static const struct pn_load_options options = {0};
    struct pn_source source = {.name = path};
    char *text = read_file(path, &source.length);
    source.text = text;
    struct pn_diags *diags = pn_diags_new(NULL);
    struct pn_roadmap *roadmap = NULL;
    bool fine = text != NULL && pn_roadmap_load(&source, &options, &roadmap, diags);
    if (fine) {
        measure(roadmap, goal, runs);
    } else {
        fprintf(stderr, "bench_search: %s cannot be read\n", path);
    }
    pn_roadmap_free(roadmap);
    pn_diags_free(diags);
    free(text);
    return fine;
}

int main(int argc, char **argv)
{
    int runs = argc >= 4 && argc % 2 == 0 ? atoi(argv[1]) : 0;
    if (runs <= 0) {
        fputs("usage: bench_search RUNS {GOAL FILE}...\n", stderr);
        return 2;
    }
    for (int i = 2; i < argc; i += 2) {
        if (!measure_file(argv[i + 1], atof(argv[i]), runs)) {
            return 1;
        }
    }
    return 0;
}

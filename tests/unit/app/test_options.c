// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The command line: what each option asks for, what may stand together, and what is said about the rest.
 */
#include "app_test.h"

#include "options.h"

enum { MOST_ARGUMENTS = 20 };

static struct app_test test;
static struct pn_options options;

static int set_up(void **state)
{
    (void)state;
    app_test_init(&test);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    app_test_finish(&test);
    return 0;
}

/* The command line `phasenav WORDS`, its words parted by a space; "''" is an empty word. The words last as long as the
 * arena. */
static int split(const char *words, char *ret_arguments[MOST_ARGUMENTS])
{
    static char program[] = "phasenav";
    int count = 0;
    ret_arguments[count++] = program;
    for (const char *at = words + strspn(words, " "); *at != '\0'; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        assert_true(count < MOST_ARGUMENTS - 1);
        bool is_empty = length == 2 && strncmp(at, "''", 2) == 0;
        ret_arguments[count++] = pn_arena_strndup(&test.arena, at, is_empty ? 0 : length);
        at += length;
    }
    ret_arguments[count] = NULL;
    return count;
}

static bool parse(const char *words)
{
    char *arguments[MOST_ARGUMENTS];
    int count = split(words, arguments);
    options = (struct pn_options){0};
    return pn_options_parse(&test.arena, count, arguments, &options, test.diags);
}

static void assert_parsed(const char *words)
{
    if (!parse(words)) {
        fail_msg("'%s' is refused: %s", words, app_test_messages(&test));
    }
    assert_string_equal(app_test_messages(&test), "");
}

static void assert_refused(const char *words, const char *message)
{
    if (parse(words)) {
        fail_msg("'%s' is accepted", words);
    }
    assert_string_equal(app_test_messages(&test), pn_arena_printf(&test.arena, "phasenav: %s\n", message));
}

static void assert_words(struct pn_option_words words, const char *expected)
{
    struct pn_buffer text;
    pn_buffer_init(&text);
    for (size_t i = 0; i < words.count; i++) {
        pn_buffer_printf(&text, "%s%s", i == 0 ? "" : " ", words.at[i]);
    }
    assert_string_equal(pn_buffer_text(&text), expected);
    pn_buffer_finish(&text);
}

/* An option that asks for a task, with a value where it needs one. */
struct task_option {
    const char *words;
    const char *name;
    enum pn_task task;
};

static const struct task_option task_options[] = {
    {"--phase pilot", "phase", PN_TASK_PHASES},
    {"--all", "all", PN_TASK_ALL},
    {"--item mvp", "item", PN_TASK_ITEMS},
    {"--list phases", "list", PN_TASK_LIST},
    {"--search data", "search", PN_TASK_SEARCH},
    {"--check", "check", PN_TASK_CHECK},
    {"--report", "report", PN_TASK_REPORT},
    {"--proposal", "proposal", PN_TASK_PROPOSAL},
    {"--ready pilot", "ready", PN_TASK_READY},
    {"--log", "log", PN_TASK_LOG},
    {"--due", "due", PN_TASK_DUE},
    {"--set pilot-run=reached", "set", PN_TASK_SET},
};

enum { TASK_OPTION_COUNT = sizeof task_options / sizeof *task_options };

static void nothing_asks_for_the_browser(void **state)
{
    (void)state;
    assert_parsed("");
    assert_int_equal(options.task, PN_TASK_BROWSE);
    assert_int_equal(options.phases.count, 0);
    assert_null(options.file);
    assert_null(options.language);
    assert_null(options.project);
    assert_int_equal(options.width, 0);
    assert_int_equal(options.color, PN_COLOR_WHEN_AUTO);
    assert_false(options.ascii || options.mouse || options.linear || options.read_only);
}

static void an_operand_is_the_phase_to_open(void **state)
{
    (void)state;
    assert_parsed("pilot");
    assert_int_equal(options.task, PN_TASK_BROWSE);
    assert_words(options.phases, "pilot");
    assert_parsed("--ascii pilot --mouse");
    assert_words(options.phases, "pilot");
    assert_true(options.ascii && options.mouse);
    assert_parsed("-- --all");
    assert_words(options.phases, "--all");
}

static void every_task_has_its_option(void **state)
{
    (void)state;
    for (unsigned i = 0; i < TASK_OPTION_COUNT; i++) {
        assert_parsed(task_options[i].words);
        assert_int_equal(options.task, task_options[i].task);
        assert_non_null(options.format);
    }
    assert_parsed("--ready pilot");
    assert_string_equal(options.ready, "pilot");
    assert_parsed("--search data");
    assert_string_equal(options.search, "data");
    assert_parsed("--list phases");
    assert_string_equal(options.list->name, "phases");
}

static void two_tasks_do_not_go_together(void **state)
{
    (void)state;
    for (unsigned i = 0; i < TASK_OPTION_COUNT; i++) {
        for (unsigned j = 0; j < TASK_OPTION_COUNT; j++) {
            if (i != j) {
                assert_refused(pn_arena_printf(&test.arena, "%s %s", task_options[i].words, task_options[j].words),
                               pn_arena_printf(&test.arena, "--%s and --%s do not go together", task_options[i].name,
                                               task_options[j].name));
            }
        }
    }
}

static void repeated_words_keep_their_order(void **state)
{
    (void)state;
    assert_parsed("-p idea --phase=pilot -ptransfer -w economic -S citizens -w technical");
    assert_words(options.phases, "idea pilot transfer");
    assert_words(options.workstreams, "economic technical");
    assert_words(options.stakeholders, "citizens");
    assert_parsed("-i mvp -i bot");
    assert_words(options.items, "mvp bot");
}

static void the_last_of_single_values_counts(void **state)
{
    (void)state;
    assert_parsed("-f a.yaml -f b.yaml");
    assert_string_equal(options.file, "b.yaml");
    assert_parsed("-L de --lang=en --width 40 --width 50 --color never --color always");
    assert_string_equal(options.language, "en");
    assert_int_equal(options.width, 50);
    assert_int_equal(options.color, PN_COLOR_WHEN_ALWAYS);
    assert_parsed("-P a --who me --who you --read-only");
    assert_string_equal(options.project, "a");
    assert_string_equal(options.who, "you");
    assert_true(options.read_only);
}

static void what_is_asked_for_is_given_once(void **state)
{
    (void)state;
    assert_refused("-P a --project b", "--project is given twice, with 'a' and with 'b'; give it once");
    assert_refused("-s a -s b", "--search is given twice, with 'a' and with 'b'; give it once");
    assert_refused("--list phases -l terms", "--list is given twice, with 'phases' and with 'terms'; give it once");
    assert_refused("--ready a --ready b", "--ready is given twice, with 'a' and with 'b'; give it once");
    assert_refused("--set a=b --note x --note y", "--note is given twice, with 'x' and with 'y'; give it once");
    assert_parsed("-P a -P a");
    assert_parsed("--set a=b --note x --set b=c --note y");
}

static void a_clear_beginning_of_a_name_will_do(void **state)
{
    (void)state;
    assert_parsed("--lin --wid 30");
    assert_true(options.linear);
    assert_int_equal(options.width, 30);
    assert_refused("--re", "option '--re' is ambiguous: several begin like this");
}

static void what_belongs_to_a_set_stands_behind_it(void **state)
{
    (void)state;
    assert_parsed("--set a=reached --note one --set b --owner me --date 2026-11-03 --note ''");
    assert_int_equal(options.set_count, 2);
    assert_string_equal(options.sets[0].item, "a=reached");
    assert_string_equal(options.sets[0].note, "one");
    assert_null(options.sets[0].owner);
    assert_null(options.sets[0].date);
    assert_string_equal(options.sets[1].item, "b");
    assert_string_equal(options.sets[1].note, "");
    assert_string_equal(options.sets[1].owner, "me");
    assert_string_equal(options.sets[1].date, "2026-11-03");
    assert_refused("--owner me --set a=reached", "--owner belongs to a --set before it, or to --due");
    assert_refused("--date 2026-11-03", "--date belongs to a --set before it");
    assert_refused("--read-only --set a=reached", "--read-only and --set do not go together");
}

static void a_paper_has_its_own_filters(void **state)
{
    (void)state;
    assert_parsed("--due --owner Amt61 --until +2w");
    assert_string_equal(options.owner, "Amt61");
    assert_string_equal(options.until, "+2w");
    assert_parsed("--owner '' --due");
    assert_string_equal(options.owner, "");
    assert_parsed("--due");
    assert_null(options.owner);
    assert_null(options.until);
    assert_parsed("--since yesterday --log");
    assert_string_equal(options.since, "yesterday");
    assert_refused("--owner me", "--owner belongs to a --set before it, or to --due");
    assert_refused("--owner me --log", "--owner belongs to a --set before it, or to --due");
    assert_refused("--due --owner me --owner you", "--owner is given twice, with 'me' and with 'you'; give it once");
    assert_refused("--until +2w --log", "--until goes with --due only");
    assert_refused("--since yesterday --due", "--since goes with --log only");
    assert_refused("--due --note x", "--note belongs to a --set before it");
}

static void formats_depend_on_what_is_written(void **state)
{
    (void)state;
    assert_parsed("--all");
    assert_ptr_equal(options.format, &pn_dump_formats[0]);
    assert_parsed("-F json --all");
    assert_string_equal(options.format->name, "json");
    assert_parsed("--log --format csv");
    assert_string_equal(options.format->name, "csv");
    assert_true(options.format > pn_log_formats && options.format < pn_log_formats + pn_log_format_count);
    assert_parsed("--due --format ics");
    assert_string_equal(options.format->name, "ics");
    assert_parsed("--report");
    assert_ptr_equal(options.format, &pn_report_formats[0]);
    assert_parsed("--report -F markdown");
    assert_string_equal(options.format->name, "markdown");
    assert_parsed("--ready idea -F json");
    assert_string_equal(options.format->name, "json");
    assert_false(parse("--report -F dot"));
    assert_non_null(strstr(app_test_messages(&test), "unknown format 'dot'; there are: "));
    static const char *const without[] = {"", "--list phases", "--search data", "--check", "--set a=b"};
    for (size_t i = 0; i < sizeof without / sizeof *without; i++) {
        assert_refused(pn_arena_printf(&test.arena, "%s -F text", without[i]),
                       "--format goes with --phase, --all, --item, --report, --proposal, --ready, --log or --due only");
    }
}

static void filters_go_with_what_is_a_choice_of_items(void **state)
{
    (void)state;
    static const char *const with[] = {"-p idea", "-a", "-i mvp", "-l terms", "-s data"};
    for (size_t i = 0; i < sizeof with / sizeof *with; i++) {
        assert_parsed(pn_arena_printf(&test.arena, "%s -w economic", with[i]));
        assert_parsed(pn_arena_printf(&test.arena, "%s -S citizens", with[i]));
    }
    assert_refused("-w economic", "--workstream goes with --phase, --all, --item, --list or --search only");
    assert_refused("--check -S citizens", "--stakeholder goes with --phase, --all, --item, --list or --search only");
    assert_refused("--report -S a -w b", "--workstream goes with --phase, --all, --item, --list or --search only");
}

static void a_width_is_a_number_within_bounds(void **state)
{
    (void)state;
    assert_parsed("--width 20");
    assert_int_equal(options.width, 20);
    assert_parsed("--width 0001000");
    assert_int_equal(options.width, 1000);
    static const char *const wrong[] = {"19", "1001", "0", "-40", "+40", "4e1", "x", "40x", "42949672960000040"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_refused(pn_arena_printf(&test.arena, "--width=%s", wrong[i]),
                       pn_arena_printf(&test.arena, "--width takes a number from 20 to 1000, not '%s'", wrong[i]));
    }
}

static void what_cannot_be_read_is_named(void **state)
{
    (void)state;
    assert_refused("--phaze pilot", "unknown option '--phaze'; did you mean '--phase'?");
    assert_refused("--phaze=pilot", "unknown option '--phaze'; did you mean '--phase'?");
    assert_refused("--zzzzzzzzz", "unknown option '--zzzzzzzzz'");
    assert_refused("-ax", "unknown option '-x'");
    assert_refused("--all=yes", "option '--all' takes no value");
    assert_refused("--phase", "option '--phase' needs a value");
    assert_refused("-a -F", "option '--format' needs a value");
    assert_refused("--phase ''", "the value of --phase is empty");
    assert_refused("--color blue", "--color takes 'auto', 'always' or 'never', not 'blue'");
    assert_false(parse("--list nothing"));
    assert_non_null(strstr(app_test_messages(&test), "--list does not know 'nothing'; it lists one of: phases, "));
}

static void operands_have_their_place(void **state)
{
    (void)state;
    assert_refused("idea pilot", "the browser opens at one phase, not at 'idea' and 'pilot'");
    assert_refused("-p idea pilot", "'pilot' is too much; to write several phases, repeat --phase");
    assert_refused("--all pilot", "'pilot' is too much; only the browser and --proposal take a phase");
    assert_refused("--report pilot", "'pilot' is too much; only the browser and --proposal take a phase");
    assert_refused("--proposal idea pilot", "--proposal is about one phase, not 'idea' and 'pilot'");
    assert_refused("''", "the phase is empty");
    assert_parsed("--proposal pilot");
    assert_int_equal(options.task, PN_TASK_PROPOSAL);
    assert_string_equal(options.phases.at[0], "pilot");
}

static void a_merge_takes_three_files(void **state)
{
    (void)state;
    assert_parsed("--merge base ours theirs");
    assert_int_equal(options.task, PN_TASK_MERGE);
    assert_string_equal(options.merge[0], "base");
    assert_string_equal(options.merge[1], "ours");
    assert_string_equal(options.merge[2], "theirs");
    static const char *const others[] = {"--merge base", "--merge base ours", "--merge base ours theirs more",
                                         "--merge base '' theirs"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_refused(others[i], "--merge takes three files: BASE, OURS and THEIRS");
    }
    assert_refused("--merge a b c --report", "--merge and --report do not go together");
    assert_refused("--read-only --merge a b c", "--read-only and --merge do not go together");
    assert_refused("-P p --merge a b c", "--project and --merge do not go together");
}

static void the_browser_has_standard_input(void **state)
{
    (void)state;
    assert_refused("-f -", "the browser needs standard input for itself and cannot read the roadmap from it");
    assert_parsed("-f - --all");
    assert_parsed("-f -x");
    assert_refused("--linear --all", "--linear and --all do not go together");
    assert_parsed("--linear idea");
}

static void help_and_version_end_the_reading(void **state)
{
    (void)state;
    assert_parsed("--all -h --nonsense");
    assert_int_equal(options.task, PN_TASK_HELP);
    assert_parsed("--version --all --check");
    assert_int_equal(options.task, PN_TASK_VERSION);
    assert_refused("--nonsense --help", "unknown option '--nonsense'");
}

/* What pn_options_language() finds, "none" for NULL. */
static const char *language_of(const char *words)
{
    char *arguments[MOST_ARGUMENTS];
    int count = split(words, arguments);
    const char *language = pn_options_language(count, arguments);
    return language != NULL ? language : "none";
}

static void the_language_is_found_whatever_is_wrong(void **state)
{
    (void)state;
    assert_string_equal(language_of("--phase pilot"), "none");
    assert_string_equal(language_of("-L de"), "de");
    assert_string_equal(language_of("--nonsense -ax --lang=de --phase"), "de");
    assert_string_equal(language_of("-L de -L en"), "en");
    assert_string_equal(language_of("-L de --lang="), "de");
    assert_string_equal(language_of("-- -L de"), "none");
    assert_string_equal(language_of("-p -L de"), "none");
    assert_parsed("-L de"); /* getopt begins anew each time */
    assert_string_equal(options.language, "de");
}

int test_options(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_asks_for_the_browser),
        cmocka_unit_test(an_operand_is_the_phase_to_open),
        cmocka_unit_test(every_task_has_its_option),
        cmocka_unit_test(two_tasks_do_not_go_together),
        cmocka_unit_test(repeated_words_keep_their_order),
        cmocka_unit_test(the_last_of_single_values_counts),
        cmocka_unit_test(what_is_asked_for_is_given_once),
        cmocka_unit_test(a_clear_beginning_of_a_name_will_do),
        cmocka_unit_test(what_belongs_to_a_set_stands_behind_it),
        cmocka_unit_test(a_paper_has_its_own_filters),
        cmocka_unit_test(formats_depend_on_what_is_written),
        cmocka_unit_test(filters_go_with_what_is_a_choice_of_items),
        cmocka_unit_test(a_width_is_a_number_within_bounds),
        cmocka_unit_test(what_cannot_be_read_is_named),
        cmocka_unit_test(operands_have_their_place),
        cmocka_unit_test(a_merge_takes_three_files),
        cmocka_unit_test(the_browser_has_standard_input),
        cmocka_unit_test(help_and_version_end_the_reading),
        cmocka_unit_test(the_language_is_found_whatever_is_wrong),
    };
    return cmocka_run_group_tests_name("options", tests, set_up, tear_down);
}

#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# What has to be true of the shipped roadmap and of the program around it, said as facts instead of frozen text, so that an
# edit of the content breaks nothing here: shipped.sh BINARY
# shellcheck disable=SC2016 # sh -c gets its words as arguments
set -u
binary=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# In the environment of the golden cases; NAME=value words may go before the arguments.
phasenav() {
    environment=
    while [ $# -gt 0 ]; do
        case $1 in
        [A-Z]*=*) environment="$environment $1"; shift ;;
        *) break ;;
        esac
    done
    # shellcheck disable=SC2086 # words on purpose; no value here has a blank
    env -i LC_ALL=C.UTF-8 HOME=/nonexistent PATH="$PATH" $environment "$binary" "$@"
}

fact() { # description, then a command that has to succeed
    description=$1
    shift
    if ! "$@" > "$work/fact" 2>&1; then
        echo "not so: $description" >&2
        cat "$work/fact" >&2
        failures=$((failures + 1))
    fi
}

run() { # NAME=value… ARGUMENT…: leaves $work/out, $work/err and $status
    status=0
    phasenav "$@" > "$work/out" 2> "$work/err" < /dev/null || status=$?
}

# --- content ---
run --phase pilot --format json
fact "the pilot phase is dumped" test "$status" -eq 0
fact "the pilot phase has seven milestones" jq -e '.phases[0].milestones | length == 7' "$work/out"
run --all --format json
fact "the whole roadmap has five phases" jq -e '.phases | length == 5' "$work/out"
fact "phases lead to each other" jq -e '[.phases[].next] == [.phases[1:][].id, null]' "$work/out"
fact "every round names a criterion" jq -e '([.phases[].rounds[].criterion] | unique) - [.criteria[].id] == []' "$work/out"
fact "transfer has groundwork" jq -e '.phases[] | select(.id == "transfer") | .groundwork | length > 5' "$work/out"
fact "other readers of JSON agree" python3 -m json.tool "$work/out"
cp "$work/out" "$work/german.json"
run --all --format json --lang en
fact "ids are the same in every language" sh -c \
    'jq -c "[.. | .id? // empty]" "$1/german.json" > "$1/a" && jq -c "[.. | .id? // empty]" "$1/out" > "$1/b" && cmp "$1/a" "$1/b"' \
    - "$work"
fact "titles are not" sh -c '! cmp -s "$1/german.json" "$1/out"' - "$work"
run --check
fact "the shipped roadmap is in order" test "$status" -eq 0
fact "--check says nothing then" sh -c '! test -s "$1/out" && ! test -s "$1/err"' - "$work"

# --- a file over the limit, from a pipe ---
head -c 17000000 /dev/zero | phasenav --file - --check > "$work/out" 2> "$work/err"
fact "a pipe is read as far as the limit only" grep -q "'<stdin>' is larger than the 16 MiB" "$work/err"

# --- a text that is longer than a text may be, in a roadmap and in a project ---
awk 'BEGIN { for (i = 0; i < 43691; i++) text = text "words "
    print "format: 1\nroadmap: {id: r, language: en, title: R}\nphases:\n  - id: p\n    title: " text "end" }' > "$work/long.yaml"
phasenav --file "$work/long.yaml" --lang en --check > "$work/out" 2> "$work/err"
fact "it is refused where it begins" grep -q 'long\.yaml:5:12: error: the text that begins here is longer than 256 KiB, the limit; shorten it' "$work/err"
phasenav --file "$work/long.yaml" --lang de --check > "$work/out" 2> "$work/err"
fact "in German, too" grep -q 'long\.yaml:5:12: error: der Text, der hier beginnt, ist länger als die erlaubten 256 KiB; bitte kürzen' "$work/err"
awk 'BEGIN { for (i = 0; i < 43691; i++) text = text "words "
    print "format: 1\nproject: {title: " text "end}" }' > "$work/long-project.yaml"
phasenav --project "$work/long-project.yaml" --lang en --check > "$work/out" 2> "$work/err"
fact "so it is in a project" grep -q 'long-project\.yaml:2:18: error: the text that begins here is longer than 256 KiB' "$work/err"

# --- one phase by many names ---
phasenav --phase pilot > "$work/pilot"
for name in Pilotphase 3 pil PILOT "pilot-phase"; do
    run --phase "$name"
    fact "'$name' is the pilot phase" cmp "$work/pilot" "$work/out"
done
fact "and has its seven milestones in the text" sh -c 'test "$(grep -c "^3\.[1-7]  " "$1")" -eq 7' - "$work/pilot"
fact "without escape sequences" sh -c '! grep -q "$(printf "\033")" "$1"' - "$work/pilot"

# --- one command line in many spellings ---
phasenav --phase pilot --format json --lang en > "$work/spelled"
while read -r arguments; do
    # shellcheck disable=SC2086 # words on purpose
    run $arguments
    fact "$arguments says the same" cmp "$work/spelled" "$work/out"
done <<'SPELLINGS'
--phase=pilot --format=json --lang=en
-p pilot -F json -L en
-ppilot -Fjson -Len
--pha pilot --form=json --la en
--lang de --phase pilot --lang en --format text --format json
-p pilot -L en -F json --
SPELLINGS
run -Vh
fact "letters can be grouped" grep -q '^phasenav [0-9]' "$work/out"
run pilot --version
fact "options may come after a phase" grep -q '^phasenav [0-9]' "$work/out"
run --version pilot --nonsense
fact "nothing after --version is looked at" test "$status" -eq 0
run -- --help
fact "what follows -- is no option" test "$status" -eq 2

# --- language ---
run LC_ALL= LANG=de_DE.UTF-8 --phase pilot
fact "a German locale that need not be installed gives German" grep -q '^Meilensteine$' "$work/out"
fact "in the same bytes as no locale's language does" cmp "$work/pilot" "$work/out"
run LC_ALL=en_US.UTF-8 --phase pilot
fact "an English one gives English" grep -q '^Milestones$' "$work/out"
run LC_ALL=C --phase pilot
fact "the C locale gives German in ASCII" sh -c 'grep -q "^Meilensteine$" "$1" && ! LC_ALL=C grep -q "[^ -~]" "$1"' - "$work/out"
run LC_ALL=C --phase pilot --format json
fact "but JSON is UTF-8" grep -q 'ä\|ö\|ü' "$work/out"

# --- width ---
run --all --width 33 --lang de
fact "no line is wider than asked for" python3 -c \
    'import sys; assert max(len(line.rstrip("\n")) for line in open(sys.argv[1], encoding="utf-8")) <= 33' "$work/out"
run COLUMNS=80 --phase pilot
fact "a pipe is 80 columns wide" cmp "$work/pilot" "$work/out"
widest() { python3 -c 'import sys; print(max(len(line.rstrip("\n")) for line in open(sys.argv[1], encoding="utf-8")))' "$work/out"; }
run COLUMNS=50 --phase pilot
fact "or as wide as COLUMNS says" test "$(widest)" -eq 50
run COLUMNS=200 --phase pilot
fact "but not tiring to read" sh -c 'test "$1" -gt 80 && test "$1" -le 100' - "$(widest)"
run COLUMNS=50 --phase pilot --width 40
fact "--width comes before COLUMNS" test "$(widest)" -le 40
for value in "" 0 wide -7 50x 99999999999999999999999; do
    run COLUMNS="$value" --phase pilot
    case $value in
    9*) fact "a COLUMNS beyond all numbers is a wide one" test "$(widest)" -gt 80 ;;
    *) fact "COLUMNS='$value' says nothing" cmp "$work/pilot" "$work/out" ;;
    esac
done
run COLUMNS=50 --all --format json
fact "JSON has no width" cmp "$work/german.json" "$work/out"

# --- version ---
run --version
fact "--version names program and version" grep -Eq '^phasenav [0-9]+\.[0-9]+\.[0-9]+$' "$work/out"

# --- which roadmap ---
cat > "$work/small.yaml" <<'YAML'
format: 1
roadmap: {id: tiny, language: en, title: Tiny}
phases:
  - {id: only, title: The only one}
YAML
is_tiny() { printf 'only\t1\tThe only one\n' | cmp - "$work/out"; }
mkdir -p "$work/config/phasenav" "$work/home/.config/phasenav"
cp "$work/small.yaml" "$work/config/phasenav/roadmap.yaml"
cp "$work/small.yaml" "$work/home/.config/phasenav/roadmap.yaml"
run PHASENAV_ROADMAP="$work/small.yaml" --list phases
fact "PHASENAV_ROADMAP is read" is_tiny
run XDG_CONFIG_HOME="$work/config" --list phases
fact "XDG_CONFIG_HOME is looked in" is_tiny
run HOME="$work/home" --list phases
fact "and ~/.config without it" is_tiny
run XDG_CONFIG_DIRS=/nonexistent:relative:"$work/config" --list phases
fact "XDG_CONFIG_DIRS is looked in" is_tiny
run HOME="$work/home" XDG_CONFIG_HOME=relative --list phases
fact "a relative XDG_CONFIG_HOME is ignored" grep -q '^pilot' "$work/out"
run PHASENAV_ROADMAP=/nonexistent/x.yaml --list phases
fact "a roadmap that was asked for and is missing is an error" sh -c 'test "$1" -eq 1 && grep -q x.yaml "$2"' - "$status" "$work/err"
if [ "$(id -u)" -ne 0 ]; then
    chmod 0 "$work/config/phasenav/roadmap.yaml"
    run XDG_CONFIG_HOME="$work/config" --list phases
    fact "one that may not be read is an error" test "$status" -eq 1
fi

# --- output that fails ---
status=0
phasenav --phase pilot > /dev/full 2> "$work/err" || status=$?
fact "a full disk is an error" test "$status" -eq 1
fact "and says why" grep -q '^phasenav: .*: ' "$work/err"
for arguments in --help --version "--list phases" "--all --format json"; do
    status=0
    # shellcheck disable=SC2086
    phasenav $arguments > /dev/full 2> "$work/err" || status=$?
    fact "also for $arguments" test "$status" -eq 1
done
status=0
phasenav --phase pilot >&- 2> "$work/err" || status=$?
fact "a closed standard output is an error" sh -c 'test "$1" -eq 1 && test -s "$2"' - "$status" "$work/err"
status=0
phasenav --file "$work/small.yaml" --list phases >&- 2> "$work/err" || status=$?
fact "and does not become a file that was opened meanwhile" test "$status" -eq 1
(
    phasenav --all --format json 2> "$work/err"
    echo $? > "$work/status"
) | head -n 1 > "$work/out"
fact "a reader that has seen enough is no error" sh -c 'test "$(cat "$1/status")" -eq 0 && ! test -s "$1/err"' - "$work"
status=0
phasenav --phase 77 2>&- > "$work/out" || status=$?
fact "a closed standard error changes no exit status" test "$status" -eq 2

# --- no terminal ---
run
fact "without a terminal the browser does not start" sh -c 'test "$1" -eq 2 && grep -q -e --phase "$2"' - "$status" "$work/err"
status=0
{ phasenav 2> "$work/err" || echo $? > "$work/status"; } | cat > "$work/out"
fact "also when only output is none" sh -c 'test "$(cat "$1/status")" -eq 2 && ! test -s "$1/out"' - "$work"
status=0
phasenav pilot <&- > "$work/out" 2> "$work/err" || status=$?
fact "also with standard input closed" test "$status" -eq 2

if [ "$failures" -ne 0 ]; then
    echo "$failures facts are not so" >&2
    exit 1
fi

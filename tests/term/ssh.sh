#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# The program over a real SSH connection: ssh.sh TEST-PROGRAM
#
# Starts an sshd of its own on loopback, with its own port, keys and folder, whoever runs this (root or not), and then
# TEST-PROGRAM, which finds in its environment what ssh needs:
#
#   PN_SSH         the ssh to use
#   PN_SSH_CONFIG  a configuration for it with the host `here`
#   PN_SSH_FOLDER  a folder for files of its own
#
# Exit status 77 (skipped) where there is no sshd, or it cannot be started here.
set -eu
test_program=$1

skip() {
    echo "skipped: $*" >&2
    exit 77
}

sshd=$(command -v sshd || echo /usr/sbin/sshd)
[ -x "$sshd" ] || skip "there is no sshd (Debian: openssh-server)"
PN_SSH=$(command -v ssh) || skip "there is no ssh (Debian: openssh-client)"

folder=$(mktemp -d)
sshd_pid=
finish() {
    [ -z "$sshd_pid" ] || kill "$sshd_pid" 2> /dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

chmod 700 "$folder"
ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
ssh-keygen -q -t ed25519 -N '' -f "$folder/user"
cp "$folder/user.pub" "$folder/authorized"
chmod 600 "$folder/authorized"

if [ "$(id -u)" -eq 0 ] && [ ! -d /run/sshd ]; then
    # What the service's start-up script does: sshd wants an empty folder there.
    mkdir -p -m 755 /run/sshd || skip "/run/sshd cannot be made"
fi

# There is no way to ask sshd for any free port: this tries some.
start_sshd() {
    cat > "$folder/sshd_config" <<END
Port $1
ListenAddress 127.0.0.1
HostKey $folder/host
AuthorizedKeysFile $folder/authorized
PidFile $folder/pid
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
PrintLastLog no
AcceptEnv LC_ALL
END
    "$sshd" -D -e -f "$folder/sshd_config" 2> "$folder/log" &
    sshd_pid=$!
    # Either it listens, or it has ended.
    while kill -0 "$sshd_pid" 2> /dev/null; do
        if grep -q 'Server listening' "$folder/log"; then
            return 0
        fi
    done
    sshd_pid=
    return 1
}

port=
for try in 1 2 3 4 5 6 7 8; do
    candidate=$((20000 + ($$ * 8 + try) % 12000))
    if start_sshd "$candidate"; then
        port=$candidate
        break
    fi
done
[ -n "$port" ] || skip "sshd does not start: $(tail -n 1 "$folder/log")"

cat > "$folder/ssh_config" <<END
Host here
    HostName 127.0.0.1
    Port $port
    User $(id -un)
    IdentityFile $folder/user
    IdentitiesOnly yes
    StrictHostKeyChecking no
    UserKnownHostsFile $folder/known
    LogLevel ERROR
    SendEnv LC_ALL
    ConnectTimeout 20
END
if ! ssh -F "$folder/ssh_config" here true 2> "$folder/reason" < /dev/null; then
    skip "logging in does not work here: $(cat "$folder/reason")"
fi

export PN_SSH PN_SSH_CONFIG="$folder/ssh_config" PN_SSH_FOLDER="$folder"
"$test_program"

#!/bin/sh
# inert.sh COMMAND...: runs it so that no line of its output is a command to the runner, whatever articles say.
set -u

token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$token"
"$@" 2>&1
status=$?
# a last line without an end must not swallow the token
printf '\n::%s::\n' "$token"
exit $status

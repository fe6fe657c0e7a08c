#!/bin/sh
# propose.sh ISSUE BODY: what was taken in from an issue becomes a branch and a pull request with this body.
# Needs GH_TOKEN (contents and pull requests: write) and BASE, the branch to merge into.
set -eu

issue=$1
body=$2
case $issue in
    '' | *[!0-9]*) echo "The number of an issue has digits only." >&2; exit 2 ;;
esac
branch=suggestion-$issue

git switch --quiet --create "$branch"
git add -- seeds
git -c user.name='github-actions[bot]' -c user.email='github-actions[bot]@users.noreply.github.com' \
    commit --quiet --message="Take in the article that issue #$issue suggests"
gh auth setup-git
git push --quiet origin "HEAD:refs/heads/$branch" || {
    echo "hint: a branch $branch is there already; delete it, or go on in its pull request." >&2
    exit 1
}
gh pr create --base "$BASE" --head "$branch" --title "Take in the article that issue #$issue suggests" --body-file "$body"

# What the scripts beside this file share: talking, running quietly, building a preset. To be sourced, with `root` set.
# shellcheck shell=bash
# shellcheck disable=SC2154

# Standard output belongs to the program that a script runs in the end; everything of ours goes to standard error.
say() {
  printf 'bedside: %s\n' "$*" >&2
}

# Status 3, so that it is never mistaken for one of bedside's own (1 and 2).
stop() {
  say "$*"
  exit 3
}

# run_logged NAME COMMAND...: its output goes to build/logs/NAME.log only.
run_logged() {
  local log=$root/build/logs/$1.log
  shift
  mkdir -p "$root/build/logs"
  "$@" >"$log" 2>&1 </dev/null
}

# The same, and shows the end of the output when the command fails.
run_quietly() {
  local name=$1 status=0
  run_logged "$@" || status=$?
  if [[ $status != 0 ]]; then
    tail -n 200 "$root/build/logs/$name.log" >&2
    say "failed; all of its output is in build/logs/$name.log"
  fi
  return "$status"
}

# A build folder that was copied together with the tree still points to where it came from, and cannot be used.
drop_copied_build() {
  local folder=$root/build/$1
  if [[ -f $folder/CMakeCache.txt ]] &&
    ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"
  fi
}

# configure PRESET [OPTION...]
configure() {
  local preset=$1
  shift
  drop_copied_build "$preset"
  if command -v ccache >/dev/null; then
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
  fi
  run_quietly "configure-$preset" cmake -S "$root" --preset "$preset" "$@" || stop "could not configure $preset"
}

# build PRESET [TARGET...]
build() {
  local preset=$1 targets=()
  shift
  [[ $# == 0 ]] || targets=(--target "$@")
  run_quietly "build-$preset" cmake --build "$root/build/$preset" "${targets[@]}" || stop "could not build $preset"
}

# The files under version control or about to be, one path from the root per line, but those that are gone; all files
# when git cannot tell.
tracked_files() {
  local listed
  if listed=$(git -C "$root" ls-files --cached --others --exclude-standard 2>/dev/null); then
    grep -vxFf <(git -C "$root" ls-files --deleted) <<<"$listed"
    return
  fi
  (cd "$root" && find . \( -path ./build -o -path ./.git -o -path ./.cache \) -prune -o -type f -print | sed 's|^\./||')
}

# closing_lines LOG: what ctest says in the end.
closing_lines() {
  sed -n '/^[0-9]*% tests passed/,$p' "$1"
}

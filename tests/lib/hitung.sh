# Counts of the test scripts; sourced from the top of the tree, never run.
# The last line of a script is "$passed passed, $failed failed".  bash.
passed=0 failed=0

# check WHAT WANTED GOT
check() {
	if [ "$2" = "$3" ]; then
		passed=$((passed + 1))
	else
		echo "$1: wanted $2, got $3"
		failed=$((failed + 1))
	fi
}

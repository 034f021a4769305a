#include "json_number.h"

#define INTEGER_MAX   ((UINT64_C(1) << 53) - 1)
#define LENGTH_MAX    63
#define MAGNITUDE_MAX 307

static size_t
count_digits(const char *p, size_t n)
{
	size_t i = 0;

	while (i < n && p[i] >= '0' && p[i] <= '9')
		i++;
	return i;
}

/* The digits before the point. */
static void
whole_part(struct json_number *num, const char *p, size_t n)
{
	size_t i;

	num->zero = p[0] == '0';
	num->magnitude = (int64_t)n - 1;
	for (i = 0; i < n; i++) {
		if (num->value > INTEGER_MAX)
			num->value = UINT64_MAX;
		else
			num->value = num->value * 10 + (uint64_t)(p[i] - '0');
	}
}

/* The digits behind it. */
static void
fraction_part(struct json_number *num, const char *p, size_t n)
{
	size_t i;

	for (i = 0; num->zero && i < n; i++) {
		if (p[i] == '0')
			continue;
		num->zero = false;
		num->magnitude = -(int64_t)i - 1;
	}
}

/* "e+12": its length, 0 if it is not well-formed; moves the magnitude. */
static size_t
exponent_part(struct json_number *num, const char *p, size_t n)
{
	size_t i = 1, end;
	int64_t e = 0;
	bool minus = n > 1 && p[1] == '-';

	if (n > 1 && (p[1] == '-' || p[1] == '+'))
		i++;
	end = i + count_digits(p + i, n - i);
	if (end == i)
		return 0;
	for (; i < end; i++) {
		if (e < 1000000)
			e = e * 10 + (p[i] - '0');
	}
	num->magnitude += minus ? -e : e;
	return end;
}

size_t
json_number_scan(const char *p, size_t n, struct json_number *ret)
{
	struct json_number num = { .integer = true };
	size_t i = n > 0 && p[0] == '-', len;

	len = count_digits(p + i, n - i);
	if (len == 0 || (len > 1 && p[i] == '0'))
		return 0;
	whole_part(&num, p + i, len);
	i += len;
	if (i < n && p[i] == '.') {
		i++;
		if ((len = count_digits(p + i, n - i)) == 0)
			return 0;
		fraction_part(&num, p + i, len);
		num.integer = false;
		i += len;
	}
	if (i < n && (p[i] == 'e' || p[i] == 'E')) {
		if ((len = exponent_part(&num, p + i, n - i)) == 0)
			return 0;
		num.integer = false;
		i += len;
	}
	num.n = i;
	*ret = num;
	return i;
}

bool
json_number_fits(const struct json_number *num)
{
	if (num->n > LENGTH_MAX)
		return false;
	if (num->integer)
		return num->value <= INTEGER_MAX;
	return num->zero || (num->magnitude <= MAGNITUDE_MAX &&
				num->magnitude >= -MAGNITUDE_MAX);
}

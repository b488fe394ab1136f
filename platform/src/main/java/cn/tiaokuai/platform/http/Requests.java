package cn.tiaokuai.platform.http;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;

/** What every endpoint asks of a request before looking at its meaning. */
public final class Requests {

    private static final Pattern WORD = Pattern.compile("[0-9A-Z_]{0,40}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,40}");
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String MOMENT = "须为带时区的时刻，例如 2026-11-01T00:00:00+08:00";
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Requests() {}

    /**
     * The body, which must be there.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 without one
     */
    public static <T> T body(T body) {
        if (body == null) {
            throw Problems.of(400, "bad-request", "缺少请求正文", Map.of("field", "body"));
        }
        return body;
    }

    /**
     * A query parameter that names a thing; null when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no UUID
     */
    public static UUID uuid(String parameter, String value) {
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw bad(parameter, "须为 UUID", e);
        }
    }

    /**
     * A query parameter that is a number; null when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is none
     */
    public static Integer number(String parameter, String value) {
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw bad(parameter, "须为整数", e);
        }
    }

    /** The query parameter {@code limit}. */
    public static int limit(String value) {
        return Keyset.limit(number("limit", value));
    }

    /**
     * What a keyset's values mean.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when they mean nothing
     */
    public static <T> T after(Supplier<T> meaning) {
        try {
            return meaning.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad("after", "须原样取自上一页的 next", e);
        }
    }

    /**
     * A query parameter that is the code of a unit; null when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when no unit can have it
     */
    public static String code(String parameter, String value) {
        if (value != null && !CODE.matcher(value).matches()) {
            throw bad(parameter, "须为单位代码", null);
        }
        return value;
    }

    /**
     * A query parameter with a few possible values; null when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for another value
     */
    public static <E extends Enum<E>> E oneOf(String parameter, String value, Class<E> possible) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(possible.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> bad(parameter, "须为下列之一：" + Violations.names(possible), null));
    }

    /**
     * A query parameter that is compared with texts of the database.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it has characters that no such text has
     */
    public static String word(String parameter, String value) {
        if (value != null && !WORD.matcher(value).matches()) {
            throw bad(parameter, "只能含大写字母、数字和下划线，不超过40个字符", null);
        }
        return value;
    }

    /**
     * Refuses query parameters that say nothing; a resource is not told of them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the first
     */
    public static void noneEmpty(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (!part.isEmpty() && (pair.length == 1 || pair[1].isEmpty())) {
                throw bad(pair[0], "不能为空", null);
            }
        }
    }

    /**
     * A query parameter that is compared with a text somebody wrote; null when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is empty, too long or no line of text
     */
    public static String text(String parameter, String value, int max) {
        if (value == null) {
            return null;
        }
        if (value.isBlank() || value.length() > max) {
            throw bad(parameter, "不能为空，不超过" + max + "个字符", null);
        }
        if (value.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw bad(parameter, "不能含有控制字符或不完整的字符", null);
        }
        return value;
    }

    /**
     * A query parameter that is a moment; null when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is none, or none of the years 1 to 9999
     */
    public static Instant instant(String parameter, String value) {
        if (value == null) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(value).toInstant();
            if (moment.isAfter(FIRST) && moment.isBefore(LAST)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw bad(parameter, MOMENT, e);
        }
        throw bad(parameter, MOMENT, null);
    }

    /**
     * A query parameter that must be there.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not
     */
    public static <T> T required(String parameter, T value) {
        if (value == null) {
            throw bad(parameter, "不能缺少", null);
        }
        return value;
    }

    /**
     * A query parameter with a few possible values; the first of them when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for another value
     */
    public static String oneOf(String parameter, String value, String... possible) {
        if (value == null) {
            return possible[0];
        }
        if (!Arrays.asList(possible).contains(value)) {
            throw bad(parameter, "须为下列之一：" + String.join("、", possible), null);
        }
        return value;
    }

    /** Writes; when another request was faster, by a unique key, throws the other thing instead. */
    public static void unlessRaced(Runnable write, Supplier<? extends RuntimeException> otherwise) {
        try {
            write.run();
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation
                    && UNIQUE_VIOLATION.equals(violation.getSQLState())) {
                throw otherwise.get();
            }
            throw e;
        }
    }

    private static RuntimeException bad(String parameter, String reason, Exception cause) {
        RuntimeException problem =
                Problems.of(400, "bad-parameter", parameter + " " + reason, Map.of("field", parameter));
        if (cause != null) {
            problem.addSuppressed(cause);
        }
        return problem;
    }
}

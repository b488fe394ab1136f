package cn.tiaokuai.platform.idempotency;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.idempotency.IdempotentAnswers.Owner;
import cn.tiaokuai.platform.problems.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** POSTs that carry an {@code Idempotency-Key}, and what each was answered before. */
@ApplicationScoped
class KeyedPosts {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IdempotentAnswers answers;
    private final ActivePost activePost;
    private final RoutingContext request;
    private final ObjectMapper json;
    private final IdempotencyConfig config;
    private final Clock clock;

    KeyedPosts(
            IdempotentAnswers answers,
            ActivePost activePost,
            RoutingContext request,
            ObjectMapper json,
            IdempotencyConfig config,
            Clock clock) {
        this.answers = answers;
        this.activePost = activePost;
        this.request = request;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** The key of a call; none where it is no POST or carries none. */
    Optional<Owner> keyOf(InvocationContext call) {
        String key = call.getMethod().isAnnotationPresent(POST.class)
                ? request.request().getHeader(HEADER)
                : null;
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problems.of(
                    400, "idempotency-key", "请求头 " + HEADER + " 须为 1 到 200 个可见 ASCII 字符", Map.of("header", HEADER));
        }
        return Optional.of(new Owner(activePost.unit(), activePost.actor().username(), key));
    }

    /** Nobody else takes the key until the transaction ends. */
    void lock(Owner owner) throws SQLException {
        if (!answers.lock(owner)) {
            throw Problems.conflict("idempotency-key-in-use", "使用同一 " + HEADER + " 的请求正在办理，请稍后再试");
        }
    }

    /** Ends the call where it was answered before. */
    void answerAgain(Owner owner, InvocationContext call) throws Exception {
        Optional<IdempotentAnswer> before = answers.find(owner, clock.instant());
        if (before.isPresent()) {
            throw before.get().digest().equals(digest(call))
                    ? new AnsweredBefore(before.get())
                    : Problems.of(422, "idempotency-key-reused", HEADER + " 已用于另一请求，请换用新的值", Map.of("header", HEADER));
        }
    }

    void keep(Owner owner, InvocationContext call, Object given) throws Exception {
        answers.keep(
                owner,
                IdempotentAnswer.of(digest(call), given, json),
                clock.instant().plus(config.keep()));
    }

    private String digest(InvocationContext call) throws Exception {
        return RequestDigest.of(request.request(), call.getParameters(), json);
    }
}

package cn.tiaokuai.platform.problems;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** JSON of another shape than asked for: a list in place of an object, a word in place of a number. */
class Misfit {

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = Priorities.USER - 2)
    Response shape(MismatchedInputException e) {
        String field = e.getPath().stream().map(Misfit::step).collect(Collectors.joining());
        String name = field.startsWith(".") ? field.substring(1) : field;
        return Problems.of(
                        400,
                        "malformed-json",
                        name.isEmpty() ? "请求正文的结构不对" : name + "：类型不对",
                        name.isEmpty() ? Map.of() : Map.of("field", name))
                .toResponse();
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }
}

package cn.tiaokuai.system;

import java.util.List;
import java.util.Map;

/**
 * Who plays which part.
 *
 * @param unit reporting unit
 * @param addressee block parent that the report goes to
 * @param copy line superior that is informed
 */
record Cast(
        String unit,
        String addressee,
        String copy,
        String drafter,
        String reviewer,
        String issuer,
        String supervisor,
        String superior,
        String lineSuperior,
        String sibling) {

    /** A district bureau of transport under the district's government and the city's bureau. */
    static final Cast BUREAU = new Cast(
            "370102JT",
            "370102",
            "3701JT",
            "drafter.370102jt",
            "reviewer.370102jt",
            "issuer.370102jt",
            "supervisor.370102",
            "reviewer.370102",
            "reviewer.3701jt",
            "drafter.370102sf");

    /** Where the report is sent, as the API wants it. */
    Map<String, Object> recipients() {
        return Map.of("addressee", addressee, "copies", List.of(copy));
    }
}

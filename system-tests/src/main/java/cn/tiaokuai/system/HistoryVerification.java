package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code ./tk history verify}: whether what was decided is still as it was written and signed. */
public final class HistoryVerification {

    private HistoryVerification() {}

    /** Exit code 0 when everything holds, 1 when something does not, 2 when nobody could be asked. */
    public static void main(String[] arguments) {
        String supervisor = arguments.length > 0 ? arguments[0] : "reviewer.37";
        try {
            System.exit(verify(new Api(Address.fromEnvironment()).as(supervisor)) ? 0 : 1);
        } catch (Unexpected | IllegalStateException e) {
            System.err.println("无法核验：" + e.getMessage() + "。系统是否已启动？./tk status");
            System.exit(2);
        }
    }

    /** Asks for one look after the other until there is no next. */
    static boolean verify(Api.Caller supervisor) {
        int cases = 0;
        int lines = 0;
        int decisions = 0;
        int signed = 0;
        int faults = 0;
        String after = "";
        while (after != null) {
            JsonNode look = supervisor
                    .get("/api/reviews/verification" + after)
                    .expect(200)
                    .json();
            cases += look.get("cases").asInt();
            lines += look.get("lines").asInt();
            decisions += look.get("decisions").asInt();
            signed += look.get("signed").asInt();
            for (JsonNode fault : look.get("faults")) {
                faults++;
                System.out.println("✗ 审核件 " + fault.get("caseId").asText() + "："
                        + what(fault.get("what").asText()));
            }
            after = look.path("next").isTextual() ? "?after=" + look.get("next").asText() : null;
        }
        System.out.printf(
                "%s 核验 %d 个审核件、%d 条办理记录、%d 条意见（其中 %d 条签名有效），%d 处不符%n",
                faults == 0 ? "✓" : "✗", cases, lines, decisions, signed, faults);
        return faults == 0;
    }

    private static String what(String fault) {
        return switch (fault) {
            case "HISTORY" -> "办理记录被改动或缺失";
            case "SIGNATURE" -> "意见与签名不符";
            case "DECISIONS" -> "意见与办理记录不符";
            default -> fault;
        };
    }
}

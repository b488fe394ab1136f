package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code ./tk audit verify}: whether the audits of the services are still as they were written. */
public final class AuditVerification {

    private static final List<String> SERVICES = List.of("reports", "metrics", "reviews");

    private AuditVerification() {}

    /** Exit code 0 when everything holds, 1 when something does not, 2 when nobody could be asked. */
    public static void main(String[] arguments) {
        String auditor = arguments.length > 0 ? arguments[0] : "admin.audit";
        try {
            System.exit(verify(new Api(Address.fromEnvironment()).as(auditor)) ? 0 : 1);
        } catch (Unexpected | IllegalStateException e) {
            System.err.println("无法核验：" + e.getMessage() + "。系统是否已启动？./tk status");
            System.exit(2);
        }
    }

    /** All services are looked at, whatever the first ones are like. */
    static boolean verify(Api.Caller auditor) {
        return SERVICES.stream().map(service -> verify(auditor, service)).reduce(true, Boolean::logicalAnd);
    }

    /** Asks for one look after the other until there is no next. */
    private static boolean verify(Api.Caller auditor, String service) {
        int entries = 0;
        int chains = 0;
        int faults = 0;
        String after = "";
        while (after != null) {
            JsonNode look = auditor.get("/api/" + service + "/audit/verification" + after)
                    .expect(200)
                    .json();
            entries += look.get("entries").asInt();
            chains += look.get("chains").asInt();
            for (JsonNode fault : look.get("faults")) {
                faults++;
                System.out.println("✗ " + service + " 单位 " + fault.get("unit").asText() + " "
                        + (fault.path("entry").isNumber() ? "第 " + fault.get("entry") + " 号记录" : "链尾") + "："
                        + what(fault.get("what").asText()));
            }
            after = look.path("next").isTextual() ? "?after=" + look.get("next").asText() : null;
        }
        System.out.printf(
                "%s %s 核验 %d 条链、%d 条审计记录，%d 处不符%n", faults == 0 ? "✓" : "✗", service, chains, entries, faults);
        return faults == 0;
    }

    private static String what(String fault) {
        return switch (fault) {
            case "CHANGED" -> "内容被改动";
            case "REMOVED" -> "此处的记录缺失";
            case "REORDERED" -> "顺序被改动或被插入";
            default -> fault;
        };
    }
}

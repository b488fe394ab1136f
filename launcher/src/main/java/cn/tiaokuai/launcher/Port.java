package cn.tiaokuai.launcher;

import cn.tiaokuai.launcher.process.Ports;
import java.util.List;
import java.util.stream.Stream;

/** Every port the system listens on, all on loopback; each can be moved by its environment variable. */
public enum Port {
    FRONT("front", 8080),
    REPORT("report-service", 8081),
    METRICS("metrics-service", 8082),
    REVIEW("review-service", 8083),
    KEYCLOAK("keycloak", 8085),
    KEYCLOAK_MANAGEMENT("keycloak", 9085),
    POSTGRES("postgres", 5442),
    KAFKA("kafka", 9192),
    KAFKA_CONTROLLER("kafka", 9193);

    private final String part;
    private final int standard;

    Port(String part, int standard) {
        this.part = part;
        this.standard = standard;
    }

    public String variable() {
        return "TIAOKUAI_PORT_" + name();
    }

    public int number() {
        String chosen = System.getenv(variable());
        return chosen == null || chosen.isBlank() ? standard : Integer.parseInt(chosen.strip());
    }

    /** One message for each port that another program holds, saying how to choose another. */
    public static List<String> complaints() {
        return Stream.of(values()).flatMap(port -> port.complaint().stream()).toList();
    }

    private java.util.Optional<String> complaint() {
        return Ports.isFree(number()) ? java.util.Optional.empty() : java.util.Optional.of(complaintAbout(number()));
    }

    String complaintAbout(int number) {
        return Messages.text(
                "port.taken",
                Integer.toString(number),
                Messages.text("name." + part),
                variable(),
                Integer.toString(number + 10000));
    }
}

package cn.tiaokuai.system;

/**
 * Where the system under test is.
 *
 * @param front the one origin that everything is behind
 * @param kafka bootstrap servers, to show events; they are not shown where no broker answers there
 */
public record Address(String front, String kafka) {

    /** As the environment says ({@code TIAOKUAI_FRONT}, {@code TIAOKUAI_KAFKA}), else as {@code ./tk up} does it. */
    public static Address fromEnvironment() {
        return new Address(
                System.getenv()
                        .getOrDefault("TIAOKUAI_FRONT", "http://localhost:8080")
                        .strip(),
                System.getenv().getOrDefault("TIAOKUAI_KAFKA", "127.0.0.1:9192").strip());
    }
}

package cn.tiaokuai.launcher.front;

/**
 * A part of the one origin and the server behind it.
 *
 * @param path prefix, matched by whole segments
 * @param part name of the server in messages
 * @param port on loopback
 */
public record Route(String path, String part, int port) {

    boolean takes(String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
    }

    /** Whether a service answers, and no page of Keycloak's. */
    boolean isApi() {
        return path.startsWith("/api/");
    }
}

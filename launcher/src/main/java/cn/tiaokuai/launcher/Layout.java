package cn.tiaokuai.launcher;

import java.nio.file.Path;

/**
 * Where things are on this machine; everything the system writes is below {@code .tiaokuai}.
 *
 * @param root the project's root folder
 */
public record Layout(Path root) {

    public Path home() {
        return root.resolve(".tiaokuai");
    }

    /** The page, as its build leaves it. */
    public Path page() {
        return root.resolve("web/dist");
    }

    /** What ./tk reset deletes, with the secrets. */
    public Path data() {
        return home().resolve("data");
    }

    /** What a service can make anew from its topics. */
    public Path state(String service) {
        return data().resolve(service);
    }

    public Path secrets() {
        return home().resolve("secrets.properties");
    }

    public Path logs() {
        return home().resolve("logs");
    }

    /** Lock and process numbers of the running system. */
    public Path run() {
        return home().resolve("run");
    }

    /** Data of stand-ins, while start-up caches are made. */
    public Path training() {
        return home().resolve("training");
    }
}

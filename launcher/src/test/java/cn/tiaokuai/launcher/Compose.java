package cn.tiaokuai.launcher;

import cn.tiaokuai.launcher.parts.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml and the files it uses, as text and as maps. */
final class Compose {

    private static final Path ROOT = Parts.findRoot();

    private final Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml"));

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // names of services are strings
    Set<String> services() {
        return (Set<String>) ((Map<?, ?>) file.get("services")).keySet();
    }

    Map<?, ?> service(String name) {
        return (Map<?, ?>) ((Map<?, ?>) file.get("services")).get(name);
    }

    /** Variables of a service; values as written, with what compose would fill in. */
    Map<String, String> environment(String service) {
        Map<String, String> variables = new TreeMap<>();
        ((Map<?, ?>) service(service).get("environment"))
                .forEach((key, value) -> variables.put(key.toString(), value.toString()));
        return variables;
    }

    List<String> volumes(String service) {
        return ((List<?>) service(service).get("volumes"))
                .stream().map(Object::toString).toList();
    }

    /** The health check's last argument or arguments. */
    String probe(String service) {
        return ((Map<?, ?>) service(service).get("healthcheck")).get("test").toString();
    }
}

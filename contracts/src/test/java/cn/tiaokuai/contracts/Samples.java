package cn.tiaokuai.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The golden samples: one record per event, as it stands on the wire. Producers and consumers are tested against them. */
public final class Samples {

    private Samples() {}

    /** Every event class of the catalogue. */
    @SuppressWarnings("unchecked") // every permitted subclass of Event is an Event
    public static List<Class<? extends Event>> events() {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .<Class<? extends Event>>map(c -> (Class<? extends Event>) c)
                .toList();
    }

    /** The sample of an event, as JSON text. */
    public static String of(Class<? extends Event> event) {
        return text("/samples/" + event.getSimpleName() + ".v1.json");
    }

    /** The JSON Schema of an event's {@code data}, as JSON text. */
    public static String schema(Class<? extends Event> event) {
        return text("/schemas/" + event.getSimpleName() + ".v1.json");
    }

    private static String text(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}

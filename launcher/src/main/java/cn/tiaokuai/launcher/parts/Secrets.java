package cn.tiaokuai.launcher.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords of one system: of the database superuser, of each of {@link Roles#ALL} and of Keycloak's administrator. */
public record Secrets(Map<String, String> values) {

    private static final String SUPERUSER = "postgres.superuser";
    private static final String ROLE = "postgres.role.";
    private static final String KEYCLOAK_ADMIN = "keycloak.admin";

    public Secrets {
        values = Map.copyOf(values);
    }

    /** New random ones, 128 bits each. */
    public static Secrets random() {
        return new Secrets(Stream.concat(
                        Stream.of(SUPERUSER, KEYCLOAK_ADMIN), Roles.ALL.stream().map(ROLE::concat))
                .collect(Collectors.toMap(key -> key, key -> randomHex())));
    }

    /** Those of the file; what is missing there is generated and written back, readable for the owner only. */
    public static Secrets keptIn(Path file) {
        Properties kept = new Properties();
        Map<String, String> all = new TreeMap<>(random().values());
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            kept.stringPropertyNames().forEach(key -> all.put(key, kept.getProperty(key)));
            if (all.size() > kept.size()) {
                write(file, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secrets in " + file, e);
        }
        return new Secrets(all);
    }

    static boolean isKey(String key) {
        return key.equals(SUPERUSER) || key.equals(KEYCLOAK_ADMIN) || key.startsWith(ROLE);
    }

    public String superuser() {
        return values.get(SUPERUSER);
    }

    public String keycloakAdmin() {
        return values.get(KEYCLOAK_ADMIN);
    }

    public String role(String role) {
        return values.get(ROLE + role);
    }

    private static void write(Path file, Map<String, String> all) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            for (Map.Entry<String, String> entry : all.entrySet()) {
                writer.write(entry.getKey() + "=" + entry.getValue() + "\n");
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String randomHex() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

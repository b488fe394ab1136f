package cn.tiaokuai.keycloak.administration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.keycloak.units.DirectoryState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/api/administration.yaml is written by hand: Keycloak makes no OpenAPI file of extensions. */
class ApiFileTest {

    private static final Map<String, Class<?>> SHAPES = Map.ofEntries(
            Map.entry("Person", PersonView.class),
            Map.entry("HeldPost", PersonView.HeldPost.class),
            Map.entry("NewPerson", NewPerson.class),
            Map.entry("EditedPerson", EditedPerson.class),
            Map.entry("CreatedPerson", People.Created.class),
            Map.entry("Colleague", Colleagues.Colleague.class),
            Map.entry("Named", DisplayNames.Named.class),
            Map.entry("Post", PostView.class),
            Map.entry("NewPost", NewPost.class),
            Map.entry("EditedPost", EditedPost.class),
            Map.entry("Unit", UnitView.class),
            Map.entry("NewUnit", NewUnit.class),
            Map.entry("EditedUnit", EditedUnit.class),
            Map.entry("NewMerger", Successions.NewMerger.class),
            Map.entry("NewSplit", Successions.NewSplit.class),
            Map.entry("Placed", Successions.Placed.class),
            Map.entry("Following", Successions.Following.class),
            Map.entry("EndedUnit", Aftermath.Ended.class),
            Map.entry("MovedUnit", Aftermath.MovedUnit.class),
            Map.entry("MovedPost", Aftermath.MovedPost.class),
            Map.entry("Placement", Units.Placement.class),
            Map.entry("ChosenSet", Units.ChosenSet.class),
            Map.entry("DirectoryState", DirectoryState.class),
            Map.entry("DirectoryReader", DirectoryState.Reader.class),
            Map.entry("Role", RoleDefinitions.RoleView.class),
            Map.entry("EditedRole", RoleDefinitions.EditedRole.class),
            Map.entry("RoleSet", RoleSets.RoleSet.class),
            Map.entry("EditedSet", RoleSetResource.EditedSet.class),
            Map.entry("Client", ClientView.class),
            Map.entry("NewClient", NewClient.class),
            Map.entry("EditedClient", EditedClient.class),
            Map.entry("ClientKey", ClientKeys.Key.class),
            Map.entry("NewKey", NewKey.class),
            Map.entry("Imported", Imports.Imported.class),
            Map.entry("ImportedRow", ImportedRow.Outcome.class),
            Map.entry("Change", AuditTrail.Change.class),
            Map.entry("SignIn", AuditTrail.SignIn.class));

    private static JsonNode file;

    @BeforeAll
    static void read() throws IOException {
        file = new YAMLMapper()
                .readTree(
                        java.nio.file.Path.of("../docs/api/administration.yaml").toFile());
    }

    @Test
    void it_names_every_operation_and_no_other() {
        Set<String> described = new TreeSet<>();
        file.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method + " /v1" + path.getKey())));
        assertThat(described).isEqualTo(offered());
    }

    @Test
    void its_shapes_have_the_fields_of_ours() {
        SHAPES.forEach((name, shape) -> assertThat(
                        file.at("/components/schemas/" + name + "/properties").fieldNames())
                .toIterable()
                .as(name)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(shape.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()));
    }

    private static Set<String> offered() {
        return Arrays.stream(Administration.class.getDeclaredMethods())
                .filter(locator -> locator.isAnnotationPresent(Path.class))
                .flatMap(locator ->
                        operations("/" + locator.getAnnotation(Path.class).value(), locator.getReturnType()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(String path, Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> verb + " " + path + below(method)));
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT));
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }
}

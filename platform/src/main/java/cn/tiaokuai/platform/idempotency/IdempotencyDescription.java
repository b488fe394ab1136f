package cn.tiaokuai.platform.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Tells in the description of the API that every POST takes the header. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getPOST)
                .filter(post -> post != null && !isDescribed(post))
                .forEach(post -> post.addParameter(header()));
    }

    private static boolean isDescribed(Operation post) {
        return post.getParameters() != null
                && post.getParameters().stream().anyMatch(p -> KeyedPosts.HEADER.equals(p.getName()));
    }

    private static Parameter header() {
        return OASFactory.createParameter()
                .name(KeyedPosts.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "Sent again within a day with the same key, the same request changes nothing and gets the same"
                                + " answer: 422 for another request, 409 while the first is under way.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(200)
                        .pattern("^[!-~]+$"));
    }
}

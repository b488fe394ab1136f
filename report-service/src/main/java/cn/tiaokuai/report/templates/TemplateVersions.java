package cn.tiaokuai.report.templates;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.templates.model.Blueprint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What templates have asked for, version by version. */
@ApplicationScoped
public class TemplateVersions implements PanacheRepositoryBase<TemplateVersionRow, TemplateVersionRow.Key> {

    private final ObjectMapper json;

    TemplateVersions(ObjectMapper json) {
        this.json = json;
    }

    /** What the version asks for that a visible report or round follows; the database shows no other. */
    public Blueprint blueprint(TemplateRef ref) {
        return findByIdOptional(new TemplateVersionRow.Key(ref.id(), ref.version()))
                .map(row -> row.blueprint)
                .orElseThrow(() -> Problems.notFound("template", ref.id()));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such version */
    TemplateVersionRow of(TemplateRow template, int version) {
        return findByIdOptional(new TemplateVersionRow.Key(template.id, version))
                .orElseThrow(() -> Problems.notFound("template", template.id + "/" + version));
    }

    /** Keeps the newest version and answers its digest. */
    String add(TemplateRow template, Blueprint blueprint, String by, Instant at) {
        persist(new TemplateVersionRow(template, blueprint, by, at));
        return digest(template.name, blueprint);
    }

    /** Digest of the newest version. */
    String digest(TemplateRow template) {
        return digest(template.name, of(template, template.version).blueprint);
    }

    private String digest(String name, Blueprint blueprint) {
        try {
            return Digests.sha256(name + "\n" + json.writeValueAsString(blueprint));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a template is records of plain values", e);
        }
    }
}

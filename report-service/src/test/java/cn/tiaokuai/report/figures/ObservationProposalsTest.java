package cn.tiaokuai.report.figures;

import static cn.tiaokuai.report.Offices.announced;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.contracts.ObservationsProposed;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What approved reports tell of indicators, for others to offer as values. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ObservationProposalsTest {

    private final Measured length = new Measured();

    @BeforeEach
    void the_bureau_reports_the_length() {
        Offices.open();
        length.confirmed("46.5");
    }

    private static JsonNode proposals(String report) {
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
        return announced(report, ObservationsProposed.class).at("/data/proposals");
    }

    @Test
    void a_figure_that_the_data_does_not_have_is_proposed_with_its_sentence() {
        JsonNode proposals = proposals(length.written("超过0.5万公里，创历史新高"));
        assertThat(proposals).hasSize(1);
        JsonNode proposal = proposals.get(0);
        assertThat(proposal.get("indicator").asText()).isEqualTo(length.indicator);
        assertThat(proposal.get("value").asInt()).isEqualTo(5000);
        assertThat(proposal.get("measureUnit").asText()).isEqualTo("公里");
        assertThat(proposal.get("qualifier").asText()).isEqualTo("MORE_THAN");
        assertThat(proposal.get("year").asInt()).isEqualTo(2025);
        assertThat(proposal.get("lastMonth").asInt()).isEqualTo(12);
        assertThat(proposal.get("sentence").asText()).isEqualTo(length.name + "超过0.5万公里，创历史新高。");
    }

    @Test
    void each_year_that_the_text_names_is_proposed_for_itself() {
        JsonNode proposals = proposals(length.written("13公里。2024年" + length.name + "12公里"));
        assertThat(proposals.findValuesAsText("year")).containsExactly("2025", "2024");
        assertThat(proposals.findValuesAsText("value")).containsExactly("13", "12");
    }

    @Test
    void what_is_bound_or_says_what_the_data_says_is_not() {
        assertThat(proposals(length.written("46.5公里"))).isEmpty();
        String bound = length.written("46.5公里");
        length.bound(bound, "46.5公里");
        length.corrected("44.1");
        Offices.overrule(Offices.DRAFTER, bound, Offices.standing(bound), "以审计数为准");
        assertThat(proposals(bound)).isEmpty();
    }
}

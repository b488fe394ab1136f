package cn.tiaokuai.report.units;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.machines.ForMachines;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What units are called: answers of all services name them by code, and people know them by name. */
@Path("/api/reports/units")
@RunOnVirtualThread
@Transactional
public class UnitResource {

    private static final int AT_ONCE = 200;

    private final ActivePost activePost;
    private final UnitDirectory directory;

    UnitResource(ActivePost activePost, UnitDirectory directory) {
        this.activePost = activePost;
        this.directory = directory;
    }

    /**
     * A unit as whoever meets its code may know it.
     *
     * @param parent code of the unit above in the block, null at the root
     * @param lineSuperior code of the unit above in the line, null where there is none
     * @param active false once it is closed; old reports still name it
     */
    public record UnitName(String code, String name, String kind, String parent, String lineSuperior, boolean active) {

        static UnitName of(Unit unit) {
            return new UnitName(
                    unit.code(), unit.name(), unit.kind(), unit.parent(), unit.lineSuperior(), unit.active());
        }
    }

    /** The units with these codes, in the order of codes; those that nobody knows are left out. No secret to anybody with a post. */
    @GET
    @ForMachines("units:read")
    public List<UnitName> named(@QueryParam("code") List<String> codes) {
        activePost.require(Role.values());
        if (codes.isEmpty() || codes.size() > AT_ONCE) {
            throw Problems.of(400, "bad-parameter", "code 须有 1 到 " + AT_ONCE + " 个", Map.of("field", "code"));
        }
        codes.forEach(code -> Requests.code("code", code));
        return directory.all(codes).stream()
                .sorted(Comparator.comparing(Unit::code))
                .map(UnitName::of)
                .toList();
    }
}

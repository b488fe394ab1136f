package cn.tiaokuai.contracts;

import java.time.LocalDate;

/**
 * The directory entry of one unit as it is now; the latest record of a unit replaces all earlier ones.
 *
 * @param code unique code, also the key of the record
 * @param name name as shown
 * @param kind PROVINCE, CITY, COUNTY, DISTRICT, TOWNSHIP, DEPARTMENT, BUREAU ...
 * @param path block path: codes of the block ancestors and the own, joined by dots
 * @param parent code of the block parent, null at the root
 * @param line trade that the unit belongs to, null for governments
 * @param lineSuperior code of the line superior, null where there is none
 * @param linePath codes along the line superiors and the own, joined by dots
 * @param validFrom first day of validity, null if always
 * @param validTo last day of validity, null if open
 * @param active false once removed, disabled or expired
 */
public record UnitChanged(
        String code,
        String name,
        String kind,
        String path,
        String parent,
        String line,
        String lineSuperior,
        String linePath,
        LocalDate validFrom,
        LocalDate validTo,
        boolean active)
        implements Event {

    @Override
    public String unit() {
        return code;
    }

    @Override
    public String subject() {
        return code;
    }

    @Override
    public String topic() {
        return Topics.UNITS;
    }
}

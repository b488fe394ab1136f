package cn.tiaokuai.platform.units;

/**
 * A unit 单位 as the directory knows it.
 *
 * @param code unique code
 * @param name name as shown
 * @param kind PROVINCE, CITY, COUNTY, DISTRICT, TOWNSHIP, DEPARTMENT, BUREAU ...
 * @param path block path
 * @param parent code of the block parent, null at the root
 * @param line trade, null for governments
 * @param lineSuperior code of the line superior, null where there is none
 * @param linePath line path; just the own code where there is no line superior
 * @param active false once removed, disabled or expired
 */
public record Unit(
        String code,
        String name,
        String kind,
        UnitPath path,
        String parent,
        String line,
        String lineSuperior,
        UnitPath linePath,
        boolean active) {}

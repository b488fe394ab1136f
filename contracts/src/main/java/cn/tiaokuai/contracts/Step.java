package cn.tiaokuai.contracts;

/**
 * One step of a review case.
 *
 * @param ordinal place in the order, from 1
 * @param unit code of the unit that decides
 * @param role role that decides there
 */
public record Step(int ordinal, String unit, String role) {}

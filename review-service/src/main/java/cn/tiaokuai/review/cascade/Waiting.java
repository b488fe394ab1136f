package cn.tiaokuai.review.cascade;

import java.util.UUID;

/**
 * What waits for the reports of units below.
 *
 * @param round that it answers; null for none
 * @param unit code of the unit whose report it is
 * @param path its block path
 * @param linePath its line path
 * @param kind kind of the report
 */
public record Waiting(UUID round, String unit, String path, String linePath, String kind, int year) {}

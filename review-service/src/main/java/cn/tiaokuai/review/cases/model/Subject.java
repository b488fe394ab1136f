package cn.tiaokuai.review.cases.model;

import java.util.UUID;

/**
 * What is reviewed: one submission of exactly one revision.
 *
 * @param id the report
 * @param submission counts its submissions from 1
 * @param unit code of the reporting unit
 * @param digest SHA-256 of the revision, lower-case hex
 * @param submittedBy login name of who submitted it
 */
public record Subject(UUID id, int submission, String unit, String digest, String submittedBy) {}

/** How the intake stands, for operators, health checks and metrics, and what an operator may decide. */
package dev.throughline.query.intake.operations;

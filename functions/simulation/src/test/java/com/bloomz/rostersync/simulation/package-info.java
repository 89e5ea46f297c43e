/**
 * The whole flow in virtual time: rules, dispatcher, queues, workers, notifier, Clever, the table,
 * SES, SNS and clocks, on one thread and by a seed.
 *
 * <p>{@link com.bloomz.rostersync.simulation.SimulatedSystem} joins the functions' real handlers
 * and the real core to the fakes of the ports, which pass the same contract kits as the real
 * adapters. Between the two is {@link com.bloomz.rostersync.simulation.RemotePorts}: every call of
 * every port goes through it, takes time and may fail in one of the ways of {@link
 * com.bloomz.rostersync.simulation.RemoteFault}. {@link
 * com.bloomz.rostersync.simulation.MessageQueue} is SQS, {@link
 * com.bloomz.rostersync.simulation.FunctionRuntime} is Lambda.
 *
 * <p>{@link com.bloomz.rostersync.simulation.Schedule} has some days of a few small schools, in
 * which anything may go wrong, and then quiet nights. After these {@link
 * com.bloomz.rostersync.simulation.EndChecks} compares with {@link
 * com.bloomz.rostersync.simulation.ModelRoster}, which knows nothing of how imports work, and
 * {@link com.bloomz.rostersync.simulation.ReviewChecks} previews with what was approved and held.
 * Each {@link com.bloomz.rostersync.simulation.PlantedBug} must be found.
 *
 * <p>What runs at once does so inside the call of another: a function waits there until the other
 * is done, has failed or is killed.
 */
@NullMarked
package com.bloomz.rostersync.simulation;

import org.jspecify.annotations.NullMarked;

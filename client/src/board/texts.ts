/** The words of the board in the language of the editor. */

import * as vscode from 'vscode'
import type { BoardTexts } from '../../board/texts.js'

/** All of them. */
export function boardTexts(): BoardTexts {
  return {
    ...{ ...columnTexts(), ...matrixTexts(), ...roadmapTexts(), ...alignmentTexts(), ...cascadeTexts() },
    load: vscode.l10n.t('Load per Body'),
    leads: vscode.l10n.t('leads'),
    supports: vscode.l10n.t('supports'),
    noLead: vscode.l10n.t('no body in charge'),
    loadOf: vscode.l10n.t('leads {0}, supports {1}', '{0}', '{1}'),
    loadKeys: vscode.l10n.t('Click a body, or press Enter, for its tasks.'),
    noPlan: vscode.l10n.t('Open a plan to see its tasks here.'),
  }
}

function columnTexts() {
  return {
    number: vscode.l10n.t('No.'),
    task: vscode.l10n.t('Task'),
    lead: vscode.l10n.t('Lead'),
    support: vscode.l10n.t('Support'),
    person: vscode.l10n.t('Person'),
    deadline: vscode.l10n.t('Deadline'),
    target: vscode.l10n.t('Target'),
    basis: vscode.l10n.t('Basis'),
  }
}

function matrixTexts() {
  return {
    matrix: vscode.l10n.t('Completeness Matrix'),
    missing: vscode.l10n.t('not stated'),
    partial: vscode.l10n.t('vague'),
    missingHint: vscode.l10n.t('The notice asks for this in every task, and the text does not say it.'),
    partialHint: vscode.l10n.t('The text says it, but not so that one could be held to it.'),
    filter: vscode.l10n.t('Filter'),
    incompleteOnly: vscode.l10n.t('Only tasks that lack something'),
    summary: vscode.l10n.t('{0} tasks, {1} incomplete', '{0}', '{1}'),
    noTasks: vscode.l10n.t('No tasks to show.'),
    nothingFits: vscode.l10n.t('No task lacks anything that the notice asks for.'),
    keys: vscode.l10n.t('Click a task for its place in the text. Double-click a cell, or press Enter, to change it.'),
    refused: vscode.l10n.t('This cannot be written into the text as it is laid out. Change it there by hand.'),
  }
}

function roadmapTexts() {
  return {
    roadmap: vscode.l10n.t('Roadmap'),
    recurring: vscode.l10n.t('Recurring'),
    open: vscode.l10n.t('Without a fixed end'),
    undated: vscode.l10n.t('Without deadline'),
    today: vscode.l10n.t('today'),
    past: vscode.l10n.t('past'),
    soon: vscode.l10n.t('due within 30 days'),
    later: vscode.l10n.t('later'),
    lasting: vscode.l10n.t('recurring or without end'),
    milestone: vscode.l10n.t('step'),
    quarter1: vscode.l10n.t('Q1'),
    quarter2: vscode.l10n.t('Q2'),
    quarter3: vscode.l10n.t('Q3'),
    quarter4: vscode.l10n.t('Q4'),
    order: vscode.l10n.t('Order of the tasks'),
    orderText: vscode.l10n.t('In the order of the text'),
    orderDeadline: vscode.l10n.t('By deadline'),
    roadmapKeys: vscode.l10n.t('Click a task, or press Enter, for its place in the text.'),
  }
}

function alignmentTexts() {
  return {
    alignment: vscode.l10n.t('Alignment'),
    alignmentKeys: vscode.l10n.t('Click a row, or press Enter, for its place in both texts.'),
    openOnly: vscode.l10n.t('Only what is not covered'),
    upperTask: vscode.l10n.t('Upper document'),
    ownTask: vscode.l10n.t('This plan'),
    status: vscode.l10n.t('Status'),
    reasons: vscode.l10n.t('Why'),
    missingAbove: vscode.l10n.t('not taken up'),
    partly: vscode.l10n.t('in part'),
    outdated: vscode.l10n.t('outdated'),
    covered: vscode.l10n.t('covered'),
    added: vscode.l10n.t('added'),
    pin: vscode.l10n.t('These belong together'),
    reject: vscode.l10n.t('These do not belong together'),
    coverage: vscode.l10n.t('All upper tasks'),
    share: vscode.l10n.t('{0} of {1} ({2} %)', '{0}', '{1}', '{2}'),
    noUpper: vscode.l10n.t('The plan names no upper document.'),
  }
}

function cascadeTexts() {
  return {
    cascade: vscode.l10n.t('Levels'),
    cascadeKeys: vscode.l10n.t('Click a document, or press Enter, to open it; arrow keys go from one to the next.'),
    cascadeLoading: vscode.l10n.t('Following the tasks from level to level…'),
    cascadeNone: vscode.l10n.t('No plan of the opened folders names another document as its upper document.'),
    cascadeTakesUp: vscode.l10n.t('takes up {1} of {2} tasks ({3} %) of “{0}”', '{0}', '{1}', '{2}', '{3}'),
    cascadeLost: vscode.l10n.t('Tasks that do not reach every level ({0}):', '{0}'),
    cascadeWhole: vscode.l10n.t('Every task is taken up at every level.'),
    national: vscode.l10n.t('national'),
    province: vscode.l10n.t('province'),
    city: vscode.l10n.t('city'),
    county: vscode.l10n.t('county'),
  }
}

import { type Act, MutationController } from '@juyi/elements/base/mutation';
import type { Asking } from '@juyi/elements/base/query';
import { focused } from './focus.ts';

/** Does what is asked at the desk. The button that was pressed is out of use meanwhile, and then holds the keyboard again. */
export class DeskActs extends MutationController {
  private readonly desk: Asking;

  constructor(desk: Asking) {
    super(desk);
    this.desk = desk;
  }

  override async run<Result>(act: Act<Result>): Promise<Result | undefined> {
    const pressed = focused();
    const done = await super.run(act);
    await this.desk.updateComplete;
    if (pressed?.isConnected && focused() === null) pressed.focus();
    return done;
  }
}
